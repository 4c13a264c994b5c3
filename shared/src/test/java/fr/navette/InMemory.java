package fr.navette;

import static fr.navette.Given.stored;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationClaim;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationReaders;
import fr.navette.applications.Applications;
import fr.navette.applications.CallApplications;
import fr.navette.applications.Dossier;
import fr.navette.applications.FollowUp;
import fr.navette.applications.FollowUps;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.CallUse;
import fr.navette.calls.Calls;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.ChangePlace;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.committee.AddressChange;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.AssignmentTurn;
import fr.navette.committee.CloseReadings;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.committee.MemberClaim;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Documents;
import fr.navette.documents.Retention;
import fr.navette.documents.UploadQuota;
import fr.navette.documents.check.DocumentState;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Seen;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.SolvedChallenge;
import fr.navette.identity.Tokens;
import fr.navette.mail.BouncedAddress;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.offers.FillPlaces;
import fr.navette.offers.Offers;
import fr.navette.offers.PlaceLedger;
import fr.navette.offers.Places;
import fr.navette.offers.SitePlaces;
import fr.navette.people.PersonId;
import fr.navette.privacy.Erasure;
import fr.navette.privacy.Erasures;
import fr.navette.reviews.FollowReviews;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Conflict;
import fr.navette.storage.Invocation;
import fr.navette.storage.Storable;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every port in memory, with the rules of the real table: transactions are atomic and versions consecutive. */
public final class InMemory implements Transactions {
    /** A versioned record under a name, checked by transactions. */
    private record Stored(Object record, long version) {}

    private record ReadingKey(Membership membership, ApplicationId application) {}

    private record MailKey(String about, String id) {}

    private record Claim(PersonId person, CallId call) {}

    private Map<Object, Stored> records = new LinkedHashMap<>();
    private List<HistoryEntry> entries = new ArrayList<>();
    private final Map<Object, Long> asked = new ConcurrentHashMap<>();
    private Runnable beforeCommit = () -> {};

    /** Runs once, just before the next transaction, as a concurrent write. */
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
        Invocation.countCommit();
    }

    private static void apply(Write write, Map<Object, Stored> next, List<HistoryEntry> history) {
        switch (write) {
            case Write.Put(HistoryEntry entry) -> put(history, entry);
            case Write.Put(Application application) -> {
                if (application.version() == 1) put(next, key(application.claim()), application.id(), 1);
                put(next, application.id(), application, application.version());
            }
            case Write.Put(ApplicationClaim claim) -> put(next, key(claim), claim.application(), 1);
            case Write.Put(var record) -> put(next, key(record), record, version(record));
            case Write.Remove(HistoryEntry entry) -> history.remove(entry);
            case Write.Remove(Application application) -> {
                remove(next, application.id(), application.version());
                remove(next, key(application.claim()), 1);
            }
            // Memberships are found by their members.
            case Write.Remove(MemberClaim claim) -> {}
            case Write.Remove(var record) -> remove(next, key(record), version(record));
            case Write.Unchanged(var record) -> {
                var now = next.get(key(record));
                if (now == null || now.version() != version(record)) throw new Conflict();
            }
        }
    }

    /** An entry about the same event at the same time is replaced, as in the table. */
    private static void put(List<HistoryEntry> history, HistoryEntry entry) {
        history.removeIf(before -> before.application().equals(entry.application())
                && before.at().equals(entry.at())
                && before.what() == entry.what());
        history.add(entry);
    }

    private static Object key(Storable record) {
        return switch (record) {
            case AddressChange change -> List.of("moved", change.call(), change.from(), change.to());
            case AgreementText agreement -> List.of("agreement", agreement.cohort(), agreement.hash());
            case Application application -> application.id();
            case ApplicationClaim claim -> new Claim(claim.person(), claim.call());
            case AssignmentTurn turn -> List.of("assigning", turn.call());
            case BouncedAddress address -> List.of("bounced", address.person());
            case Call call -> call.id();
            case Decision decision -> List.of("decision", decision.application());
            case Digest digest -> List.of("digest", digest.call());
            case Document document -> document.id();
            case Erasure erasure -> List.of("erased", erasure.call(), erasure.id());
            case FollowUp followUp -> List.of("followUp", followUp.application(), followUp.kind());
            case LatePermission late -> List.of("late", late.email().person(), late.call());
            case Link link -> link.hash();
            case Mail mail -> new MailKey(mail.about(), mail.id());
            case Member member -> member.membership();
            case Place place -> List.of("place", place.cohort(), place.application());
            case Project project -> project.id();
            case ProjectClaim claim -> claim;
            case ProjectReview review -> List.of("review", review.cohort(), review.period(), review.project());
            case Reading reading -> new ReadingKey(reading.membership(), reading.application());
            case ReviewAnswers answers -> List.of("answers", answers.cohort(), answers.period(), answers.project());
            case ReviewerChoice choice ->
                List.of("choice", choice.cohort(), choice.period(), choice.project(), choice.member());
            case SearchEntry entry -> entry;
            case ReadingNotices notices -> List.of("notices", notices.membership());
            case Seen seen -> List.of("seen", seen.membership());
            case SitePlaces places -> List.of("places", places.call(), places.site(), places.pool());
            case SignInCodes codes -> codes.person();
            case SolvedChallenge solved -> List.of("proof", solved.id());
            case UploadQuota quota -> List.of("quota", quota.application());
            default -> throw new IllegalStateException("not stored: " + record);
        };
    }

    private static long version(Storable record) {
        return switch (record) {
            case AddressChange change -> 0;
            case AgreementText agreement -> 0;
            case Application application -> application.version();
            case AssignmentTurn turn -> turn.version();
            case BouncedAddress address -> 0;
            case Call call -> call.version();
            case Decision decision -> decision.version();
            case Digest digest -> digest.version();
            case Document document -> document.version();
            case Erasure erasure -> 0;
            case FollowUp followUp -> followUp.version();
            case LatePermission late -> late.version();
            case Link link -> link.version();
            case Mail mail -> mail.version();
            case Member member -> member.version();
            case Place place -> place.version();
            case Project project -> project.version();
            case ProjectClaim claim -> 0;
            case ProjectReview review -> review.version();
            case Reading reading -> reading.version();
            case ReviewAnswers answers -> answers.version();
            case ReviewerChoice choice -> choice.version();
            case SearchEntry entry -> 0;
            case ReadingNotices notices -> notices.version();
            case Seen seen -> 0;
            case SitePlaces places -> places.version();
            case SignInCodes codes -> codes.version();
            case UploadQuota quota -> quota.version();
            default -> 1;
        };
    }

    private static void put(Map<Object, Stored> next, Object key, Object record, long version) {
        var before = next.get(key);
        if (version > 0 && version != (before == null ? 1 : before.version() + 1)) throw new Conflict();
        next.put(key, new Stored(record, version));
    }

    private static void remove(Map<Object, Stored> next, Object key, long version) {
        var before = next.get(key);
        if (version > 0 && (before == null || before.version() != version)) throw new Conflict();
        next.remove(key);
    }

    private <T> Optional<T> found(Object key, Class<T> type) {
        return Optional.ofNullable(records.get(key)).map(stored -> type.cast(stored.record()));
    }

    private <T> List<T> all(Class<T> type, Predicate<T> matches) {
        return stream(type).filter(matches).toList();
    }

    private <T> Stream<T> stream(Class<T> type) {
        return records.values().stream()
                .map(Stored::record)
                .filter(type::isInstance)
                .map(type::cast);
    }

    public List<HistoryEntry> history(ApplicationId id) {
        return entries.stream().filter(e -> e.application().equals(id)).toList();
    }

    /** Every mail, in the order of writing. */
    public List<Mail> mails() {
        return all(Mail.class, mail -> true);
    }

    /** The history of all applications and projects, in the order of writing. */
    public List<HistoryEntry> history() {
        return List.copyOf(entries);
    }

    /** The number of records of each kind. */
    public Map<String, Long> kinds() {
        return records.values().stream()
                .collect(Collectors.groupingBy(
                        stored -> stored.record().getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    /** Everything stored, to show that something is not. */
    public String everything() {
        return records + " " + entries;
    }

    public Erasures erasures() {
        return call -> all(Erasure.class, erasure -> erasure.call().equals(call));
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

    public Digests digests() {
        return new Digests() {
            @Override
            public Optional<Digest> find(CallId call) {
                return found(List.of("digest", call), Digest.class);
            }

            @Override
            public List<Digest> due(Instant now) {
                return all(Digest.class, digest -> !digest.dueAt().isAfter(now));
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
            public List<Application> find(List<ApplicationId> ids) {
                return ids.stream().flatMap(id -> find(id).stream()).toList();
            }

            @Override
            public List<HistoryEntry> history(ApplicationId id) {
                return InMemory.this.history(id);
            }

            @Override
            public List<Dossier> sent(List<ApplicationId> ids) {
                return ids.stream()
                        .flatMap(id -> dossier(id).stream())
                        .map(dossier -> new Dossier(dossier.application(), dossier.submitted(), List.of()))
                        .toList();
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
            public Optional<LatePermission> late(PersonId person, CallId call) {
                return found(List.of("late", person, call), LatePermission.class);
            }

            @Override
            public List<LatePermission> late(PersonId person) {
                return InMemory.this.all(
                        LatePermission.class, late -> late.email().person().equals(person));
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
            public List<Summary> summaries(CallId call, List<ApplicationId> ids) {
                return summaries(call).stream()
                        .filter(s -> ids.contains(s.application()))
                        .toList();
            }
        };
    }

    public Places places() {
        return new Places() {
            @Override
            public List<SitePlaces> of(CallId call) {
                return InMemory.this.all(
                        SitePlaces.class, places -> places.call().equals(call));
            }

            @Override
            public List<SitePlaces> toFill(Instant now) {
                return InMemory.this.all(
                        SitePlaces.class,
                        places -> places.fillAt().filter(at -> !at.isAfter(now)).isPresent());
            }
        };
    }

    public PlaceLedger placeLedger() {
        return new PlaceLedger(places(), applications(), cohorts());
    }

    public FillPlaces fillPlaces() {
        return new FillPlaces(calls(), applications(), placeLedger(), this);
    }

    public Offers offers() {
        return now -> all(
                Application.class,
                a -> a.offersQuietUntil().filter(now::isAfter).isPresent());
    }

    public FollowUps followUps() {
        return new FollowUps() {
            @Override
            public Optional<FollowUp> find(ApplicationId id, FollowUp.Kind kind) {
                return found(List.of("followUp", id, kind), FollowUp.class);
            }

            @Override
            public List<FollowUp> due(Instant now) {
                return all(FollowUp.class, followUp -> !followUp.dueAt().isAfter(now));
            }
        };
    }

    public CallUse callUse() {
        return new CallApplications(applications(), followUps(), placeLedger(), this);
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
            public UploadQuota quota(ApplicationId application) {
                return found(List.of("quota", application), UploadQuota.class)
                        .orElseGet(() -> UploadQuota.none(application));
            }

            @Override
            public List<Document> waiting(CallId call) {
                return all(
                        Document.class,
                        d -> d.call().equals(call) && !d.isRemoved() && d.state() == DocumentState.WAITING);
            }

            @Override
            public List<Document> refused(CallId call) {
                return all(
                        Document.class,
                        d -> d.call().equals(call)
                                && !d.isRemoved()
                                && d.state().isRefused());
            }

            @Override
            public List<Document> due(Instant now) {
                return all(Document.class, d -> isPast(Retention.followUpDueAt(d), now));
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
            public AssignmentTurn assignmentTurn(CallId call) {
                return found(List.of("assigning", call), AssignmentTurn.class)
                        .orElseGet(() -> new AssignmentTurn(call, 0));
            }

            @Override
            public ReadingNotices notices(Membership membership) {
                return found(List.of("notices", membership), ReadingNotices.class)
                        .orElseGet(() -> ReadingNotices.none(membership));
            }

            @Override
            public List<ReadingNotices> notices(CallId call) {
                return all(ReadingNotices.class, n -> n.membership().call().equals(call));
            }

            @Override
            public List<ReadingNotices> noticesDue(Instant now) {
                return all(
                        ReadingNotices.class,
                        n -> n.lookAt().filter(at -> !at.isAfter(now)).isPresent());
            }

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
            public List<Seen> seen(CallId call) {
                return all(Seen.class, seen -> seen.membership().call().equals(call));
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

            @Override
            public List<Reading> readings(List<Member> members, ApplicationId application) {
                var memberships = members.stream().map(Member::membership).toList();
                return all(
                        Reading.class,
                        r -> memberships.contains(r.membership())
                                && r.application().equals(application));
            }
        };
    }

    public ApplicationReaders readers() {
        return new CloseReadings(calls(), applications(), committee());
    }

    public AddressChanges addressChanges() {
        return person -> all(
                AddressChange.class,
                change -> change.from().equals(person) || change.to().equals(person));
    }

    public Decisions decisions() {
        return call -> all(Decision.class, d -> d.call().equals(call));
    }

    public Search search() {
        return word -> all(
                SearchEntry.class,
                entry -> word.codePointCount(0, word.length()) < Search.MIN_PREFIX
                        ? entry.word().equals(word)
                        : entry.word().startsWith(word));
    }

    public Cohorts cohorts() {
        return new Cohorts() {
            @Override
            public List<Place> places(CallId cohort) {
                return all(Place.class, place -> place.cohort().equals(cohort));
            }

            @Override
            public List<Place> due(Instant now) {
                return all(
                        Place.class,
                        place -> place.dueAt().filter(at -> !at.isAfter(now)).isPresent());
            }

            @Override
            public Optional<Project> project(ProjectId id) {
                return found(id, Project.class);
            }

            @Override
            public Optional<Place> place(CallId cohort, ApplicationId holder) {
                return found(List.of("place", cohort, holder), Place.class);
            }

            @Override
            public Optional<AgreementText> agreement(CallId cohort, String hash) {
                return found(List.of("agreement", cohort, hash), AgreementText.class);
            }

            @Override
            public List<Project> projects(Collection<ProjectId> ids) {
                return all(Project.class, project -> ids.contains(project.id()));
            }

            @Override
            public List<Project> projects(PersonId person) {
                return stream(ProjectClaim.class)
                        .filter(claim -> claim.person().equals(person))
                        .flatMap(claim -> project(claim.project()).stream())
                        .toList();
            }
        };
    }

    public Reviews reviews() {
        return new Reviews() {
            @Override
            public Optional<ProjectReview> find(CallId cohort, YearMonth period, ProjectId project) {
                return found(List.of("review", cohort, period, project), ProjectReview.class);
            }

            @Override
            public List<ProjectReview> of(CallId cohort) {
                return stream(ProjectReview.class)
                        .filter(review -> review.cohort().equals(cohort))
                        .sorted(Comparator.comparing(ProjectReview::period))
                        .toList();
            }

            @Override
            public List<ProjectReview> of(CallId cohort, YearMonth period) {
                return of(cohort).stream()
                        .filter(review -> review.period().equals(period))
                        .toList();
            }

            @Override
            public Optional<ReviewAnswers> answers(CallId cohort, YearMonth period, ProjectId project) {
                return found(List.of("answers", cohort, period, project), ReviewAnswers.class);
            }

            @Override
            public List<ReviewAnswers> answers(CallId cohort) {
                return all(ReviewAnswers.class, answers -> answers.cohort().equals(cohort));
            }

            @Override
            public Optional<ReviewerChoice> choice(
                    CallId cohort, YearMonth period, ProjectId project, MemberId member) {
                return found(List.of("choice", cohort, period, project, member), ReviewerChoice.class);
            }

            @Override
            public List<ReviewerChoice> choices(CallId cohort) {
                return all(ReviewerChoice.class, choice -> choice.cohort().equals(cohort));
            }

            @Override
            public List<ProjectReview> due(Instant now) {
                return all(
                        ProjectReview.class,
                        review ->
                                review.remindAt().filter(at -> !at.isAfter(now)).isPresent());
            }
        };
    }

    public FollowReviews followReviews() {
        return new FollowReviews(cohorts(), reviews());
    }

    public ProjectPlaces projectPlaces() {
        return new ProjectPlaces(applications(), cohorts());
    }

    public ChangePlace changePlace() {
        return new ChangePlace(calls(), applications(), projectPlaces(), placeLedger(), fillPlaces(), this);
    }

    public Outbox outbox() {
        return new Outbox() {
            @Override
            public Optional<Mail> find(String about, String id) {
                return found(new MailKey(about, id), Mail.class);
            }

            @Override
            public List<Mail> about(String about) {
                return all(Mail.class, m -> m.about().equals(about));
            }

            @Override
            public boolean hasBounced(PersonId person) {
                return found(List.of("bounced", person), BouncedAddress.class).isPresent();
            }

            @Override
            public List<Mail> due(Instant now) {
                return all(Mail.class, m -> m.state().isUnderWay() && !m.dueAt().isAfter(now));
            }
        };
    }

    public CodeRequestRate codeRequestRate() {
        return (now, network) -> asked.merge(List.of(now.getEpochSecond() / 60, network), 1L, Long::sum);
    }

    public Tokens tokens() {
        return new Tokens() {
            @Override
            public SignInCodes codes(PersonId person) {
                return found(person, SignInCodes.class).orElseGet(() -> SignInCodes.none(person));
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
            public void save(Session session) {
                records.put(List.of("session", session.hash()), new Stored(session, 0));
            }

            @Override
            public boolean renew(Session session) {
                var key = List.of("session", session.hash());
                return records.computeIfPresent(key, (k, before) -> new Stored(session, 0)) != null;
            }

            @Override
            public List<Session> sessions(PersonId person) {
                return records.values().stream()
                        .map(Stored::record)
                        .filter(Session.class::isInstance)
                        .map(Session.class::cast)
                        .filter(session -> session.person().equals(person))
                        .toList();
            }

            @Override
            public void delete(Session session) {
                records.remove(List.of("session", session.hash()));
            }
        };
    }
}
