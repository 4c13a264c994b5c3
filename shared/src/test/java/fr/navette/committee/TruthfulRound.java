package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallNamed;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.map;
import static fr.navette.Given.stored;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.calls.CallId;
import fr.navette.calls.Jury;
import fr.navette.calls.QuestionKind;
import fr.navette.identity.MemberId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random committee and its applications, of people and companies that the round knows by identity. Navette sees only
 * what they write, spelt in one way or another; the round knows who is who, and so which pairs are a conflict.
 */
final class TruthfulRound {
    private static final CallId EARLIER = new CallId("earlier");
    private static final List<String> SITES = List.of("blanchemaille", "euratechnologies");

    /** A company, with all that gives it away. */
    enum Company {
        FIL("Fil Moderne", "732829320"),
        LAINE("Laine Douce", "424761419"),
        LIN("Lin Vert", "005520135"),
        SOIE("Soie Rare", "356000000");

        private final String title;
        private final String siren;

        Company(String title, String siren) {
            this.title = title;
            this.siren = siren;
        }

        String domain() {
            return title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
        }
    }

    enum Person {
        ADA("Ada", "Lefèvre"),
        BOB("Bob", "Nguyen"),
        ZOE("Zoé", "Petit"),
        LEA("Léa", "Martin"),
        MAX("Max", "Durand"),
        INES("Inès", "Faure"),
        OMAR("Omar", "Haddad"),
        EVE("Eve", "Roux");

        private final String first;
        private final String last;

        Person(String first, String last) {
            this.first = first;
            this.last = last;
        }
    }

    /** The kinds of conflict that a round knows, each by identity. */
    enum Kind {
        MAILBOX,
        PERSON,
        DOMAIN,
        STARTUP,
        SIREN,
        EMPLOYER,
        DECLARED_COMPANY,
        DECLARED_PERSON,
        DECLARED_SITE,
        RECUSED
    }

    /** An address of a person: private, or at a company. */
    record Mailbox(Person person, Optional<Company> at) {}

    /** The truth about a member. */
    static final class Reader {
        final Mailbox mailbox;
        final Optional<Founding> recusedBefore;
        Optional<Company> employer;
        boolean givesSiren;
        Set<Company> companies = EnumSet.noneOf(Company.class);
        Set<Person> people = EnumSet.noneOf(Person.class);
        Set<String> sites = Set.of();

        Reader(Mailbox mailbox, Optional<Founding> recusedBefore) {
            this.mailbox = mailbox;
            this.recusedBefore = recusedBefore;
        }
    }

    /** The truth about a start-up and its founders. */
    record Founding(
            Company startup,
            boolean givesSiren,
            String site,
            Mailbox applicant,
            Mailbox founder,
            Optional<Company> job) {
        Set<Mailbox> mailboxes() {
            return applicant.equals(founder) ? Set.of(applicant) : Set.of(applicant, founder);
        }

        boolean hasPerson(Person person) {
            return applicant.person() == person || founder.person() == person;
        }

        boolean isWorkOf(Company company) {
            return job.filter(company::equals).isPresent()
                    || mailboxes().stream()
                            .anyMatch(mailbox ->
                                    mailbox.at().filter(company::equals).isPresent());
        }
    }

    final InMemory memory = new InMemory();
    final Random random;
    final List<MemberId> members = new ArrayList<>();
    final List<ApplicationId> applications = new ArrayList<>();
    final Map<MemberId, Reader> readers = new HashMap<>();
    final Map<ApplicationId, Founding> foundings = new HashMap<>();
    /** The kinds that staff have lifted; empty for a pair that they have declared. */
    final Map<List<Object>, Optional<Set<Kind>>> rulings = new HashMap<>();

    TruthfulRound(Random random, Jury jury) {
        this.random = random;
        var open = anOpenCall();
        var questions = new ArrayList<>(open.questions());
        questions.add(aQuestion("siren", QuestionKind.SIREN, false, 20));
        questions.add(aQuestion("founders", QuestionKind.FOUNDERS, false, 200));
        memory.commit(Write.put(aCallWith(questions, jury)));
        memory.commit(Write.put(aCallNamed(EARLIER, LocalDateTime.parse("2025-11-02T09:00"))));
        for (int i = 2 + random.nextInt(5); i > 0; i--) applies();
        var people = new ArrayList<>(List.of(Person.values()));
        for (int i = 2 + random.nextInt(5); i > 0; i--) joins(people.remove(random.nextInt(people.size())));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> Optional<T> perhaps(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    Company company() {
        return any(List.of(Company.values()));
    }

    Person person() {
        return any(List.of(Person.values()));
    }

    private Mailbox mailbox(Person person) {
        return new Mailbox(person, perhaps(company()));
    }

    Founding founding() {
        return new Founding(
                company(), random.nextBoolean(), any(SITES), mailbox(person()), mailbox(person()), perhaps(company()));
    }

    private void applies() {
        var founding = founding();
        var application = submitted(CALL, founding, "a" + applications.size());
        applications.add(application.id());
        foundings.put(application.id(), founding);
    }

    private Application submitted(CallId call, Founding founding, String tag) {
        var draft = aDraftOf(written(founding.applicant(), Optional.of(tag)));
        var content = content(founding);
        var application = draft.saved(content, 0, NOW)
                .submitted(aSubmission(content), NOW)
                .application();
        var here = call.equals(CALL) ? application : in(call, application);
        return stored(memory, here);
    }

    private static Application in(CallId call, Application a) {
        return new Application(
                new ApplicationId(call + "-" + a.id().value().substring(0, 8)),
                call,
                a.email(),
                a.language(),
                a.startedAt(),
                a.status(),
                a.draft(),
                a.submission(),
                a.correction(),
                a.offer(),
                a.move(),
                a.offersMade(),
                a.version());
    }

    Content content(Founding founding) {
        var answers = new HashMap<String, Object>(Map.of(
                "startup", written(founding.startup()),
                "contact", written(founding.applicant().person()),
                "pitch", "Des tissus de Roubaix",
                "stage", "idea",
                "founders",
                        List.of(map(
                                "name", written(founding.founder().person()),
                                "role",
                                        founding.job()
                                                .map(at -> "Achats, " + written(at))
                                                .orElse("Direction"),
                                "email", written(founding.founder(), Optional.empty())))));
        if (founding.givesSiren()) answers.put("siren", founding.startup().siren);
        return new Content(answers, List.of(founding.site()), Optional.of("incubator"));
    }

    private void joins(Person person) {
        var before = random.nextInt(3) == 0 ? Optional.of(founding()) : Optional.<Founding>empty();
        var reader = new Reader(mailbox(person), before);
        reader.employer = perhaps(company());
        reader.givesSiren = random.nextBoolean();
        var member = member(CALL, reader);
        memory.commit(Write.put(member));
        members.add(member.id());
        readers.put(member.id(), reader);
        before.ifPresent(founding -> recuses(reader, founding));
    }

    private void recuses(Reader reader, Founding founding) {
        var then = member(EARLIER, reader);
        var application = submitted(EARLIER, founding, "e" + members.size());
        var reading = Reading.assigned(then, application.id(), LATER);
        memory.commit(Write.put(then), Write.put(reading));
        memory.commit(Write.put(reading.recused(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, ""))));
    }

    private Member member(CallId call, Reader reader) {
        var address = email(written(reader.mailbox, Optional.of("jury")));
        return new Member(
                MemberId.of(call, address.person()),
                call,
                address,
                written(reader.mailbox.person()),
                Language.FR,
                company(reader),
                List.of(),
                List.of("field" + random.nextInt(2)),
                0,
                1 + random.nextInt(6),
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    String company(Reader reader) {
        var siren = reader.givesSiren ? " (SIREN %s)" : "%.0s";
        return reader.employer
                .map(company -> written(company) + siren.formatted(company.siren))
                .orElse("");
    }

    String written(Company company) {
        return switch (random.nextInt(4)) {
            case 0 -> company.title;
            case 1 -> company.title.toUpperCase(Locale.ROOT);
            case 2 -> company.title.replace(' ', '-');
            default -> "  " + company.title.toLowerCase(Locale.ROOT) + " SAS";
        };
    }

    String written(Person person) {
        return switch (random.nextInt(3)) {
            case 0 -> person.first + " " + person.last;
            case 1 -> person.last.toUpperCase(Locale.ROOT) + ", " + person.first;
            default -> (person.first + " " + person.last).toLowerCase(Locale.ROOT);
        };
    }

    String written(Mailbox mailbox, Optional<String> tag) {
        var local = mailbox.person().name().toLowerCase(Locale.ROOT);
        var address = tag.map(t -> local + "+" + t).orElse(local)
                + "@"
                + mailbox.at().map(Company::domain).orElse("gmail.com");
        return random.nextBoolean() ? address : address.toUpperCase(Locale.ROOT);
    }

    String declared(Company company) {
        return switch (random.nextInt(3)) {
            case 0 -> "https://www." + company.domain() + "/equipe";
            case 1 -> company.domain();
            default -> written(company);
        };
    }

    String declared(Person person) {
        return written(person);
    }

    /** The conflicts of a pair, as they are in truth. */
    Set<Kind> truth(MemberId member, ApplicationId application) {
        var reader = readers.get(member);
        var founding = foundings.get(application);
        var kinds = EnumSet.noneOf(Kind.class);
        var mailbox = reader.mailbox;
        if (founding.mailboxes().contains(mailbox)) kinds.add(Kind.MAILBOX);
        if (founding.hasPerson(mailbox.person())) kinds.add(Kind.PERSON);
        if (mailbox.at().isPresent()
                && founding.mailboxes().stream().anyMatch(other -> other.at().equals(mailbox.at())))
            kinds.add(Kind.DOMAIN);
        reader.employer.ifPresent(employer -> {
            if (employer == founding.startup()) kinds.add(Kind.STARTUP);
            if (employer == founding.startup() && reader.givesSiren && founding.givesSiren()) kinds.add(Kind.SIREN);
            if (founding.isWorkOf(employer)) kinds.add(Kind.EMPLOYER);
        });
        for (var company : reader.companies)
            if (company == founding.startup() || founding.isWorkOf(company)) kinds.add(Kind.DECLARED_COMPANY);
        if (reader.people.stream().anyMatch(founding::hasPerson)) kinds.add(Kind.DECLARED_PERSON);
        if (reader.sites.contains(founding.site())) kinds.add(Kind.DECLARED_SITE);
        reader.recusedBefore.ifPresent(then -> {
            if (then.startup() == founding.startup()
                    || then.mailboxes().stream().anyMatch(founding.mailboxes()::contains)) kinds.add(Kind.RECUSED);
        });
        return kinds;
    }

    /** Whether a member must not read an application, after the word of staff. */
    boolean mustNotRead(MemberId member, ApplicationId application) {
        var kinds = truth(member, application);
        var ruling = rulings.get(List.of(member, application));
        if (ruling == null) return !kinds.isEmpty();
        return ruling.map(lifted -> !lifted.containsAll(kinds)).orElse(true);
    }
}
