package fr.navette.committee;

import fr.navette.answers.Sirens;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Parties;
import fr.navette.applications.Summary;
import fr.navette.identity.MemberId;
import fr.navette.people.Email;
import fr.navette.text.Folded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conflicts of interest between the members and the applications of a call. */
final class Conflicts {
    private final Map<ApplicationId, Map<MemberId, ConflictOfInterest>> found = new HashMap<>();

    /** The traits of a member that are compared. */
    record Reader(Email email, List<String> name, CompanyName company, Set<String> sirens) {
        static Reader of(Member member) {
            return new Reader(
                    member.email(),
                    Folded.words(member.name()),
                    CompanyName.of(member.company()),
                    Sirens.in(member.company()));
        }
    }

    /** The traits of an application that are compared. */
    record Applicants(Parties parties, List<List<String>> names, CompanyName company) {
        static Applicants of(Summary application) {
            var parties = application.parties();
            var names = parties.names().stream()
                    .map(name -> List.of(name.split(" ")))
                    .toList();
            return new Applicants(parties, names, CompanyName.of(application.startup()));
        }
    }

    Conflicts(List<Member> members, List<Summary> applications) {
        var readers = new HashMap<MemberId, Reader>();
        for (var member : members) readers.put(member.id(), Reader.of(member));
        for (var application : applications) {
            var applicants = Applicants.of(application);
            var conflicts = new HashMap<MemberId, ConflictOfInterest>();
            readers.forEach((member, reader) ->
                    surest(reader, applicants).ifPresent(conflict -> conflicts.put(member, conflict)));
            found.put(application.application(), conflicts);
        }
    }

    private static Optional<ConflictOfInterest> surest(Reader reader, Applicants applicants) {
        return Arrays.stream(ConflictOfInterest.values())
                .filter(conflict -> conflict.holds(reader, applicants))
                .findFirst();
    }

    /** The surest conflict between a member and an application. */
    Optional<ConflictOfInterest> between(Member member, Summary application) {
        return Optional.ofNullable(found.get(application.application()).get(member.id()));
    }
}
