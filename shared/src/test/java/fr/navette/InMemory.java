package fr.navette;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.applications.Upkeep;
import fr.navette.audit.Entry;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.DocumentState;
import fr.navette.documents.Documents;
import fr.navette.documents.Retention;
import fr.navette.documents.UploadPace;
import fr.navette.identity.AskedCodes;
import fr.navette.identity.Link;
import fr.navette.identity.Membership;
import fr.navette.identity.Pace;
import fr.navette.identity.PersonId;
import fr.navette.identity.Session;
import fr.navette.identity.Tokens;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every port in memory, with the rules of the real table: all of a transaction or nothing, versions
 * in order.
 */
public final class InMemory implements Transactions {
    /** A versioned record under a name; what a transaction checks. */
    private record Stored(Object record, long version) {}

    private record ReadingKey(Membership membership, ApplicationId application) {}

    private record MailKey(String about, String id) {}

    private record Claim(PersonId person, CallId call) {}

    private Map<Object, Stored> records = new LinkedHashMap<>();
    private List<Entry> entries = new ArrayList<>();
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    private Runnable beforeCommit = () -> {};

    /** Runs once, just before the next transaction: somebody else is faster. */
    public void beforeNextCommit(Runnable other) {
        beforeCommit = other;
    }

    @Override
    public synchronized void commit(List<Write> writes) {
        var first = beforeCommit;
        beforeCommit = () -> {};
        first.run();
        var next = new LinkedHashMap<>(records);
        var history = new ArrayList<>(entries);
        for (var write : writes) apply(write, next, history);
        records = next;
        entries = history;
    }

    private static void apply(Write write, Map<Object, Stored> next, List<Entry> history) {
        switch (write) {
            case Write.PutCall w -> put(next, w.call().id(), w.call(), w.call().version());
            case Write.PutApplication w -> {
                var application = w.application();
                if (application.version() == 1)
                    put(next, new Claim(application.person(), application.call()), application.id(), 1);
                put(next, application.id(), application, application.version());
            }
            case Write.RemoveApplication w -> {
                remove(next, w.application().id(), w.application().version());
                remove(next, new Claim(w.application().person(), w.application().call()), 1);
            }
            case Write.Unchanged w -> {
                var now = next.get(w.application().id());
                if (now == null || now.version() != w.application().version()) throw new Conflict();
            }
            case Write.PutUpkeep w ->
                put(next, key(w.upkeep()), w.upkeep(), w.upkeep().version());
            case Write.RemoveUpkeep w ->
                remove(next, key(w.upkeep()), w.upkeep().version());
            case Write.AddEntry w -> history.add(w.entry());
            case Write.RemoveEntry w -> {
                if (!history.remove(w.entry())) throw new Conflict();
            }
            case Write.PutDocument w ->
                put(next, w.document().id(), w.document(), w.document().version());
            case Write.RemoveDocument w ->
                remove(next, w.document().id(), w.document().version());
            case Write.PutUploadPace w ->
                put(
                        next,
                        List.of("pace", w.pace().application()),
                        w.pace(),
                        w.pace().version());
            case Write.PutMember w ->
                put(next, w.member().membership(), w.member(), w.member().version());
            case Write.PutReading w ->
                put(next, key(w.reading()), w.reading(), w.reading().version());
            case Write.RemoveReading w ->
                remove(next, key(w.reading()), w.reading().version());
            case Write.PutDecision w ->
                put(
                        next,
                        List.of("decision", w.decision().application()),
                        w.decision(),
                        w.decision().version());
            case Write.PutPlace w ->
                put(
                        next,
                        List.of("place", w.place().application()),
                        w.place(),
                        w.place().version());
            case Write.PutCodes w ->
                put(next, w.codes().person(), w.codes(), w.codes().version());
            case Write.PutLink w -> put(next, w.link().hash(), w.link(), 1);
            case Write.UseProof w -> put(next, List.of("proof", w.solved().id()), w.solved(), 1);
            case Write.PutMail w ->
                put(
                        next,
                        new MailKey(w.mail().about(), w.mail().id()),
                        w.mail(),
                        w.mail().version());
        }
    }

    private static Object key(Upkeep upkeep) {
        return List.of("upkeep", upkeep.application(), upkeep.kind());
    }

    private static ReadingKey key(Reading reading) {
        return new ReadingKey(reading.membership(), reading.application());
    }

    private static void put(Map<Object, Stored> next, Object key, Object record, long version) {
        var before = next.get(key);
        if (version != (before == null ? 1 : before.version() + 1)) throw new Conflict();
        next.put(key, new Stored(record, version));
    }

    private static void remove(Map<Object, Stored> next, Object key, long version) {
        var before = next.get(key);
        if (before == null || before.version() != version) throw new Conflict();
        next.remove(key);
    }

    private <T> Optional<T> found(Object key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(stored -> type.cast(stored.record()));
    }

    private <T> List<T> all(Class<T> type, Predicate<T> wanted) {
        return stream(type).filter(wanted).toList();
    }

    private <T> Stream<T> stream(Class<T> type) {
        return records.values().stream()
                .map(Stored::record)
                .filter(type::isInstance)
                .map(type::cast);
    }

    public List<Entry> history(ApplicationId id) {
        return entries.stream().filter(e -> e.application().equals(id)).toList();
    }

    /** Every mail, in the order of writing. */
    public List<Mail> mails() {
        return all(Mail.class, mail -> true);
    }

    /** Everything that is stored, to show that something is not. */
    public String everything() {
        return records + " " + entries;
    }

    public Calls calls() {
        return new Calls() {
            @Override
            public Optional<Call> find(CallId id) {
                return found(id, Call.class);
            }

            @Override
            public List<Call> all() {
                return InMemory.this.all(Call.class, call -> true);
            }
        };
    }

    public Applications applications() {
        return new Applications() {
            @Override
            public Optional<Application> find(ApplicationId id) {
                return found(id, Application.class);
            }

            @Override
            public Optional<Dossier> dossier(ApplicationId id) {
                return find(id).map(application ->
                        new Dossier(application, documents().of(id), history(id)));
            }

            @Override
            public Optional<ApplicationId> of(PersonId person, CallId call) {
                return found(new Claim(person, call), ApplicationId.class);
            }

            @Override
            public List<ApplicationId> of(PersonId person) {
                return stream(Application.class)
                        .filter(a -> a.person().equals(person))
                        .map(Application::id)
                        .toList();
            }

            @Override
            public List<Summary> summaries(CallId call) {
                return stream(Application.class)
                        .filter(a -> a.call().equals(call))
                        .map(Summary::of)
                        .toList();
            }

            @Override
            public List<Summary> summaries(CallId call, List<ApplicationId> wanted) {
                return summaries(call).stream()
                        .filter(s -> wanted.contains(s.application()))
                        .toList();
            }

            @Override
            public List<Application> offersDue(Instant now) {
                return all(
                        Application.class,
                        a -> a.status() == Status.OFFERED
                                && a.offer().orElseThrow().isExpiredAt(now));
            }

            @Override
            public Optional<Upkeep> upkeepOfDraft(ApplicationId id) {
                return found(List.of("upkeep", id, Upkeep.Kind.DRAFT), Upkeep.class);
            }

            @Override
            public List<Upkeep> upkeepDue(Instant now) {
                return all(Upkeep.class, upkeep -> !upkeep.dueAt().isAfter(now));
            }
        };
    }

    public Documents documents() {
        return new Documents() {
            @Override
            public Optional<Document> find(ApplicationId application, DocumentId id) {
                return found(id, Document.class).filter(d -> d.application().equals(application));
            }

            @Override
            public List<Document> of(ApplicationId application) {
                return all(Document.class, d -> d.application().equals(application));
            }

            @Override
            public UploadPace pace(ApplicationId application) {
                return found(List.of("pace", application), UploadPace.class)
                        .orElseGet(() -> UploadPace.none(application));
            }

            @Override
            public List<Document> waiting(CallId call) {
                return all(
                        Document.class,
                        d -> d.call().equals(call) && !d.removed() && d.state() == DocumentState.WAITING);
            }

            @Override
            public List<Document> due(Instant now) {
                return all(Document.class, d -> isPast(Retention.tendDueAt(d), now));
            }

            @Override
            public List<Document> purgesDue(Instant now) {
                return all(Document.class, d -> isPast(Retention.purgeDueAt(d), now));
            }

            private static boolean isPast(Optional<Instant> due, Instant now) {
                return due.filter(at -> !at.isAfter(now)).isPresent();
            }
        };
    }

    public Committee committee() {
        return new Committee() {
            @Override
            public Optional<Member> member(Membership membership) {
                return found(membership, Member.class);
            }

            @Override
            public List<Member> members(CallId call) {
                return all(Member.class, m -> m.call().equals(call));
            }

            @Override
            public List<Membership> memberships(PersonId person) {
                return stream(Member.class)
                        .filter(m -> m.email().person().equals(person))
                        .sorted(Comparator.comparing(Member::invitedAt).reversed())
                        .map(Member::membership)
                        .toList();
            }

            @Override
            public Optional<Reading> reading(Membership membership, ApplicationId application) {
                return found(new ReadingKey(membership, application), Reading.class);
            }

            @Override
            public List<Reading> readings(Membership membership) {
                return all(Reading.class, r -> r.membership().equals(membership));
            }

            @Override
            public List<Reading> readings(CallId call) {
                return all(Reading.class, r -> r.call().equals(call));
            }
        };
    }

    public Decisions decisions() {
        return call -> all(Decision.class, d -> d.call().equals(call));
    }

    public Cohorts cohorts() {
        return cohort -> all(Place.class, p -> p.cohort().equals(cohort));
    }

    public Outbox outbox() {
        return new Outbox() {
            @Override
            public Optional<Mail> find(String about, String id) {
                return found(new MailKey(about, id), Mail.class);
            }

            @Override
            public List<Mail> of(CallId call) {
                return all(Mail.class, m -> m.about().equals(call.value()));
            }

            @Override
            public List<Mail> due(Instant now) {
                return all(Mail.class, m -> m.state().isUnderWay() && !m.dueAt().isAfter(now));
            }
        };
    }

    public Pace pace() {
        return now -> asked.merge(now.getEpochSecond() / 60, 1L, Long::sum);
    }

    public Tokens tokens() {
        return new Tokens() {
            @Override
            public AskedCodes codes(PersonId person) {
                return found(person, AskedCodes.class).orElseGet(() -> AskedCodes.none(person));
            }

            @Override
            public Optional<Link> link(String hash) {
                return Optional.ofNullable(records.get(hash))
                        .map(Stored::record)
                        .filter(Link.class::isInstance)
                        .map(Link.class::cast);
            }

            @Override
            public Optional<Session> session(String hash) {
                return found(List.of("session", hash), Session.class);
            }

            @Override
            public void keep(Session session) {
                records.put(List.of("session", session.hash()), new Stored(session, 0));
            }

            @Override
            public void forget(String sessionHash) {
                records.remove(List.of("session", sessionHash));
            }
        };
    }
}
