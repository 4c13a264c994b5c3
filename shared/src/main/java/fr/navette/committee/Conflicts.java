package fr.navette.committee;

import fr.navette.answers.Sirens;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Parties;
import fr.navette.applications.Summary;
import fr.navette.identity.MemberId;
import fr.navette.people.Email;
import fr.navette.text.Folded;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conflicts of interest between members and applications of a call; see {@link FindConflicts}. */
final class Conflicts {
    private final Map<ApplicationId, Map<MemberId, List<FoundConflict>>> found = new HashMap<>();

    /** A company as it was typed; where that is a web address, its name is read from there. */
    record Company(String typed, CompanyName name, String domain) {
        private static final Pattern ADDRESS =
                Pattern.compile("(?:https?://)?(?:www\\.)?(([a-z0-9-]+)(?:\\.[a-z0-9-]+)+)(?:[/?#:].*)?");

        static Company of(String typed) {
            var address = ADDRESS.matcher(typed.strip().toLowerCase(Locale.ROOT));
            return address.matches()
                    ? new Company(typed, CompanyName.of(address.group(2)), address.group(1))
                    : new Company(typed, CompanyName.of(typed), "");
        }
    }

    /** A person as a member declared them: a name or an e-mail address. */
    record Person(String typed, List<String> name, Optional<Email> email) {
        static Person of(String typed) {
            var email = Email.parse(typed);
            return new Person(typed, email.isPresent() ? List.of() : Folded.words(typed), email);
        }

        boolean isAmong(Applicants applicants) {
            return email.filter(address -> address.isAnyOf(applicants.parties().people()))
                            .isPresent()
                    || ConflictOfInterest.isSamePerson(name, applicants.names());
        }
    }

    /** The traits of a member that are compared. */
    record Reader(
            Member member,
            List<String> name,
            Company company,
            List<Company> declared,
            List<Person> people,
            Set<String> sirens,
            MemberHistory history) {
        static Reader of(Member member, MemberHistory history) {
            var interests = member.interests();
            return new Reader(
                    member,
                    Folded.words(member.name()),
                    Company.of(member.company()),
                    interests.companies().stream().map(Company::of).toList(),
                    interests.people().stream().map(Person::of).toList(),
                    Stream.concat(Stream.of(member.company()), interests.companies().stream())
                            .flatMap(typed -> Sirens.in(typed).stream())
                            .collect(Collectors.toSet()),
                    history);
        }

        Email email() {
            return member.email();
        }

        /** The member's own company first. */
        Stream<Company> companies() {
            return Stream.concat(Stream.of(company), declared.stream());
        }
    }

    /** The traits of an application that are compared. */
    record Applicants(
            String startup,
            String site,
            Parties parties,
            List<List<String>> names,
            List<List<String>> roles,
            CompanyName company) {
        static Applicants of(Summary application) {
            var parties = application.parties();
            return new Applicants(
                    application.startup(),
                    application.site(),
                    parties,
                    parties.names().stream()
                            .map(name -> List.of(name.split(" ")))
                            .toList(),
                    parties.roles().stream()
                            .map(role -> CompanyName.of(role).words())
                            .toList(),
                    CompanyName.of(application.startup()));
        }

        boolean isStartup(Company other) {
            return other.name().isSameAs(company);
        }

        /** Whether an address or a role of the founders names the company. */
        boolean isEmployer(Company other) {
            return parties.domains().contains(other.domain())
                    || parties.domains().stream().anyMatch(other.name()::isNameOf)
                    || roles.stream().anyMatch(other.name()::isNamedIn);
        }

        /** The same start-up, or one of the same people. */
        boolean isSameProject(Summary other) {
            return CompanyName.of(other.startup()).isSameAs(company)
                    || !Collections.disjoint(other.parties().people(), parties.people())
                    || !Collections.disjoint(other.parties().sirens(), parties.sirens());
        }
    }

    Conflicts(List<Member> members, Map<MemberId, MemberHistory> histories, List<Summary> applications) {
        var readers = members.stream()
                .map(member -> Reader.of(member, histories.getOrDefault(member.id(), MemberHistory.NONE)))
                .toList();
        for (var application : applications) {
            var applicants = Applicants.of(application);
            var conflicts = new HashMap<MemberId, List<FoundConflict>>();
            for (var reader : readers) {
                var all = all(reader, applicants);
                if (!all.isEmpty()) conflicts.put(reader.member().id(), all);
            }
            found.put(application.application(), conflicts);
        }
    }

    private static List<FoundConflict> all(Reader reader, Applicants applicants) {
        return Arrays.stream(ConflictOfInterest.values())
                .flatMap(reason ->
                        reason.between(reader, applicants).map(what -> new FoundConflict(reason, what)).stream())
                .toList();
    }

    /** Whatever was found between a member and an application, the surest first, lifted by staff or not. */
    List<FoundConflict> found(Member member, Summary application) {
        return found.get(application.application()).getOrDefault(member.id(), List.of());
    }

    /** The surest conflict between a member and an application, after the word of staff. */
    Optional<FoundConflict> between(Member member, Summary application) {
        var ruling = member.ruling(application.application());
        var lifted = ruling.map(ConflictRuling::lifted).orElse(Set.of());
        return ruling.filter(ConflictRuling::declared)
                .map(said -> new FoundConflict(ConflictOfInterest.DECLARED_BY_STAFF, said.reason()))
                .or(() -> found(member, application).stream()
                        .filter(conflict -> !lifted.contains(conflict.reason()))
                        .findFirst());
    }

    /** The conflict as staff see it, whether they have lifted it or not. */
    Optional<KnownConflict> known(Member member, Summary application) {
        return between(member, application)
                .map(conflict -> new KnownConflict(application, member, conflict, false, ""))
                .or(() -> found(member, application).stream()
                        .findFirst()
                        .flatMap(conflict -> member.ruling(application.application())
                                .map(said -> new KnownConflict(application, member, conflict, true, said.reason()))));
    }

    /** The sure conflict between a member and an application. */
    Optional<FoundConflict> sure(Member member, Summary application) {
        return between(member, application).filter(FoundConflict::isSure);
    }
}
