package fr.navette;

import static fr.navette.Given.CALL;
import static fr.navette.Given.HERE;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Dossier;
import fr.navette.applications.DraftReminder;
import fr.navette.applications.FollowUp;
import fr.navette.applications.FollowUps;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.Agreement;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.AddressChange;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Assigned;
import fr.navette.committee.AssignmentTurn;
import fr.navette.committee.Committee;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.ConflictOfInterest;
import fr.navette.committee.ConflictRuling;
import fr.navette.committee.Interests;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.MailWishes;
import fr.navette.committee.Member;
import fr.navette.committee.MemberClaim;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.decisions.Outcome;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Documents;
import fr.navette.documents.UploadQuota;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Link;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Network;
import fr.navette.identity.Seen;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.SignInMails;
import fr.navette.identity.SolvedChallenge;
import fr.navette.identity.Tokens;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.BouncedAddress;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.MailState;
import fr.navette.mail.Outbox;
import fr.navette.offers.Offer;
import fr.navette.offers.Offers;
import fr.navette.people.NamedPerson;
import fr.navette.reviews.AReview;
import fr.navette.reviews.AReviewMail;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store, for the stand-in in memory and the real table. */
public abstract class PortsContract {
    protected abstract Transactions transactions();

    protected abstract Calls calls();

    protected abstract Digests digests();

    protected abstract Applications applications();

    protected abstract FollowUps followUps();

    protected abstract Offers offers();

    protected abstract Documents documents();

    protected abstract Committee committee();

    protected abstract AddressChanges addressChanges();

    protected abstract Decisions decisions();

    protected abstract Search search();

    protected abstract Cohorts cohorts();

    protected abstract Reviews reviews();

    protected abstract Outbox outbox();

    protected abstract Tokens tokens();

    protected abstract CodeRequestRate codeRequestRate();

    /** Gives every test its own addresses and its own call: a store may be shared. */
    private String own;

    @BeforeEach
    void anOwnName() {
        own = UUID.randomUUID().toString().substring(0, 8);
    }

    private String address(String name) {
        return name + "-" + own + "@example.org";
    }

    private Application inOwnCall(Application a) {
        return new Application(
                a.id(),
                ownCall(),
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

    private CallId ownCall() {
        return new CallId("call-" + own);
    }

    private Call anOwnCall() {
        return Given.aCallNamed(ownCall(), anOpenCall().opensAt());
    }

    @Test
    void a_call_is_found_as_written_and_is_in_the_list() {
        var renamed = anOwnCall();
        transactions().commit(Write.put(renamed));
        assertThat(calls().find(renamed.id())).contains(renamed);
        assertThat(calls().all()).contains(renamed);
        var closed = renamed.closedAt(NOW);
        transactions().commit(Write.put(closed));
        assertThat(calls().get(renamed.id())).isEqualTo(closed);
    }

    @Test
    void an_expected_call_is_found_as_it_was_then_and_the_next_time_as_it_is() {
        var ports = calls();
        var open = anOwnCall();
        transactions().commit(Write.put(open));
        ports.expect(Optional.of(open.id()));
        assertThat(ports.find(open.id())).contains(open);

        ports.expect(Optional.of(open.id()));
        ports.expect(Optional.empty());
        var closed = open.closedAt(NOW);
        transactions().commit(Write.put(closed));
        assertThat(ports.find(open.id())).contains(closed);

        ports.expect(Optional.of(new CallId("nothing-" + own)));
        assertThat(ports.find(new CallId("nothing-" + own))).isEmpty();
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThatThrownBy(() -> calls().get(new CallId("nothing-" + own)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.CALL_UNKNOWN));
    }

    @Test
    void a_digest_is_due_when_its_time_comes() {
        assertThat(digests().find(ownCall())).isEmpty();
        var first = Digest.first(ownCall());
        transactions().commit(Write.put(first));
        assertThat(digests().due(NOW)).contains(first);
        assertThatThrownBy(() -> transactions().commit(Write.put(first))).isInstanceOf(Conflict.class);
        var told = first.told(Set.of("0a1b", "f00d"), LATER);
        transactions().commit(Write.put(told));
        assertThat(digests().find(ownCall())).contains(told);
        assertThat(digests().due(LATER.minusSeconds(1))).doesNotContain(first, told);
        assertThat(digests().due(LATER)).contains(told).doesNotContain(first);
    }

    @Test
    void an_application_is_found_as_written() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(Write.put(draft));
        assertThat(applications().find(draft.id())).contains(draft);
        var answers = Given.map(
                "startup",
                "Fil & Cie",
                "revenue",
                new BigDecimal("12000.5"),
                "channels",
                List.of("own-shop", "social"),
                "founders",
                List.of(Given.map("name", "Ada", "fullTime", true, "share", new BigDecimal("60"))));
        var content = new Content(
                answers,
                List.of("blanchemaille"),
                Optional.of("incubator"),
                Map.of("terms", new Texts("J'accepte.", "I agree.")));
        var saved = draft.saved(content, 3, LATER);
        transactions().commit(Write.put(saved));
        assertThat(applications().find(draft.id())).contains(saved);
    }

    @Test
    void submission_draft_and_correction_are_read_back() {
        var draft = aDraftOf(address("ada"));
        var receipt = new Receipt("ABCD-1234", NOW, "f00d", "5ea1");
        var submission = new Submission(
                Given.answers("Fil"), List.of(new DocumentId("one"), new DocumentId("two")), List.of(receipt));
        var submitted = draft.saved(Given.answers("Fil"), 1, NOW).submitted(submission, NOW);
        var changed = submitted.application().saved(Given.answers("Fil & Cie"), 2, LATER);
        var correction = new Correction("Le nom ?", List.of("answers.startup", "sites"), LATER);
        var asked = changed.correctionRequested(correction, LATER).application();
        stored(transactions(), asked);
        assertThat(applications().find(draft.id())).contains(asked);
        assertThat(applications().summaries(CALL, List.of(draft.id())))
                .extracting(Summary::startup)
                .containsExactly("Fil");
    }

    @Test
    void a_person_has_only_one_application_to_a_call() {
        var first = aDraftOf(address("ada"));
        transactions().commit(Write.put(first));
        var second = Application.started(new ApplicationId("other-" + own), CALL, first.email(), Language.FR, 1, NOW)
                .application();
        assertThatThrownBy(() -> transactions().commit(Write.put(second))).isInstanceOf(Conflict.class);
        assertThat(applications().find(second.id())).isEmpty();
        assertThat(applications().of(first.person(), CALL)).contains(first.id());
        assertThat(applications().of(first.person())).containsExactly(first.id());
    }

    @Test
    void an_application_moves_to_another_address_unless_that_has_one() {
        var ada = aDraftOf(address("ada"));
        var bob = aDraftOf(address("bob"));
        transactions().commit(Write.put(ada));
        transactions().commit(Write.put(bob));
        var taken = ada.movedTo(bob.email(), NOW).application();
        assertThatThrownBy(() ->
                        transactions().commit(Write.put(taken), Write.remove(ada.claim()), Write.put(taken.claim())))
                .isInstanceOf(Conflict.class);
        var moved = ada.movedTo(email(address("eve")), NOW).application();
        transactions().commit(Write.put(moved), Write.remove(ada.claim()), Write.put(moved.claim()));
        assertThat(applications().find(ada.id())).contains(moved);
        assertThat(applications().of(ada.person(), CALL)).isEmpty();
        assertThat(applications().of(moved.person(), CALL)).contains(ada.id());
        assertThat(applications().of(bob.person(), CALL)).contains(bob.id());
    }

    @Test
    void a_move_is_found_from_both_addresses_until_it_is_removed() {
        var ada = email(address("ada")).person();
        var eve = email(address("eve")).person();
        var change = new AddressChange(CALL, ada, eve, NOW);
        transactions().commit(Write.put(change));
        assertThat(addressChanges().of(ada)).containsExactly(change);
        assertThat(addressChanges().of(eve)).containsExactly(change);
        var again = new AddressChange(CALL, ada, eve, LATER);
        transactions().commit(Write.put(again));
        assertThat(addressChanges().of(ada)).containsExactly(again);
        transactions().commit(Write.remove(again));
        assertThat(addressChanges().of(ada)).isEmpty();
        assertThat(addressChanges().of(eve)).isEmpty();
    }

    @Test
    void a_permission_to_come_late_is_found_by_person_and_call() {
        var ada = email(address("ada"));
        assertThat(applications().late(ada.person(), CALL)).isEmpty();
        var permission = new LatePermission(CALL, ada, LATER, "panne", 1);
        transactions().commit(Write.put(permission));
        assertThat(applications().late(ada.person(), CALL)).contains(permission);
        assertThat(applications().late(ada.person(), ownCall())).isEmpty();
        assertThat(applications().late(ada.person())).containsExactly(permission);
        assertThatThrownBy(() -> transactions().commit(Write.put(permission))).isInstanceOf(Conflict.class);
        transactions().commit(Write.remove(permission));
        assertThat(applications().late(ada.person(), CALL)).isEmpty();
    }

    @Test
    void an_older_version_never_overwrites_a_newer_one() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(Write.put(draft));
        var mine = draft.saved(Given.answers("Mine"), 1, NOW);
        var theirs = draft.saved(Given.answers("Theirs"), 1, NOW);
        transactions().commit(Write.put(mine));
        assertThatThrownBy(() -> transactions().commit(Write.put(theirs))).isInstanceOf(Conflict.class);
        assertThat(applications().find(draft.id())).contains(mine);
    }

    @Test
    void a_transaction_is_written_completely_or_not_at_all() {
        var application = aDraftOf(address("ada"));
        transactions().commit(Write.put(application));
        var stale = application.saved(Given.answers("Fil"), 1, NOW);
        transactions().commit(Write.put(stale));
        var mail = SignInMails.code("mail-" + own, application.email(), Language.FR, "ABCD2345", NOW);
        assertThatThrownBy(() -> transactions().commit(Write.put(mail), Write.put(stale)))
                .isInstanceOf(Conflict.class);
        assertThat(outbox().find(Mail.IDENTITY, mail.id())).isEmpty();
    }

    @Test
    void exactly_one_of_many_writers_of_a_version_wins() throws Exception {
        var draft = aDraftOf(address("ada"));
        transactions().commit(Write.put(draft));
        Callable<Boolean> writer = () -> {
            try {
                transactions().commit(Write.put(draft.saved(Given.answers("Fil"), 1, NOW)));
                return true;
            } catch (Conflict conflict) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            long won = 0;
            for (var result : threads.invokeAll(List.of(writer, writer, writer, writer))) if (result.get()) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void a_dossier_has_documents_and_history_in_order() {
        var application = stored(transactions(), anApplicationOf(address("ada"), "Fil"));
        var document = aDocumentOf(application, new byte[] {1, 2, 3});
        var started = new HistoryEntry(application.id(), NOW, HistoryEvent.STARTED, HistoryEntry.Actor.APPLICANT);
        var submitted = new HistoryEntry(
                application.id(), NOW.plusSeconds(60), HistoryEvent.SUBMITTED, HistoryEntry.Actor.APPLICANT);
        transactions().commit(Write.put(document), Write.put(started), Write.put(submitted));
        assertThat(applications().dossier(application.id()))
                .contains(new Dossier(application, List.of(document), List.of(started, submitted)));
    }

    @Test
    void an_expected_dossier_is_read_as_it_was_then_and_the_next_one_as_it_is() {
        var ports = applications();
        var ada = stored(transactions(), aDraftOf(address("ada")));
        var grace = stored(transactions(), aDraftOf(address("grace")));
        ports.expect(Optional.of(ada.id()));
        assertThat(ports.dossier(ada.id())).contains(new Dossier(ada, List.of(), List.of()));

        ports.expect(Optional.of(ada.id()));
        assertThat(ports.dossier(grace.id())).contains(new Dossier(grace, List.of(), List.of()));
        assertThat(ports.dossier(ada.id())).contains(new Dossier(ada, List.of(), List.of()));

        ports.expect(Optional.of(ada.id()));
        ports.expect(Optional.empty());
        var document = aDocumentOf(ada, new byte[] {1, 2, 3});
        transactions().commit(Write.put(document));
        assertThat(ports.dossier(ada.id())).contains(new Dossier(ada, List.of(document), List.of()));

        ports.expect(Optional.of(new ApplicationId("none")));
        assertThat(ports.dossier(new ApplicationId("none"))).isEmpty();
    }

    @Test
    void the_applications_of_an_expected_person_are_those_of_then_and_the_next_time_those_of_now() {
        var ports = applications();
        var ada = Given.email(address("ada")).person();
        ports.expectOf(Optional.of(ada));
        assertThat(ports.of(ada)).isEmpty();
        ports.expectOf(Optional.of(ada));
        assertThat(ports.of(ada, CALL)).isEmpty();

        ports.expectOf(Optional.of(ada));
        ports.expectOf(Optional.empty());
        var draft = stored(transactions(), aDraftOf(address("ada")));
        assertThat(ports.of(ada, CALL)).contains(draft.id());
        ports.expectOf(Optional.of(ada));
        assertThat(ports.of(ada, CALL)).contains(draft.id());
        ports.expectOf(Optional.of(ada));
        assertThat(ports.of(ada)).containsExactly(draft.id());
    }

    @Test
    void what_was_sent_has_its_documents_only() {
        var draft = aDraftOf(address("ada"));
        var document = aDocumentOf(draft, new byte[] {1, 2, 3});
        var receipt = new Receipt("0001-" + own, NOW, "fingerprint", "seal");
        var sent = draft.submitted(new Submission(Given.answers("Fil"), List.of(document.id()), List.of(receipt)), NOW)
                .application();
        var started = new HistoryEntry(draft.id(), NOW, HistoryEvent.STARTED, HistoryEntry.Actor.APPLICANT);
        var bob = aDraftOf(address("bob"));
        transactions().commit(Write.put(draft), Write.put(bob), Write.put(started), Write.put(document));
        transactions().commit(Write.put(sent));
        assertThat(applications().sent(List.of(draft.id(), bob.id())))
                .containsExactlyInAnyOrder(
                        new Dossier(sent, List.of(document), List.of()), new Dossier(bob, List.of(), List.of()));
        assertThat(applications().find(List.of(draft.id(), bob.id()))).containsExactlyInAnyOrder(sent, bob);
        assertThat(applications().sent(List.of())).isEmpty();
    }

    @Test
    void summaries_follow_the_applications() {
        var ada = stored(transactions(), inOwnCall(anApplicationOf(address("ada"), "Fil")));
        var bob = inOwnCall(aDraftOf(address("bob")));
        transactions().commit(Write.put(bob));
        assertThat(applications().summaries(ownCall())).containsExactlyInAnyOrder(Summary.of(ada), Summary.of(bob));
        assertThat(applications().summaries(ownCall(), List.of(bob.id()))).containsExactly(Summary.of(bob));
        assertThat(applications().summaries(ownCall(), List.of())).isEmpty();
    }

    @Test
    void an_offer_is_due_after_it_expires_and_not_before() {
        var offer = Offer.until("blanchemaille", NOW, NOW);
        var offered = stored(
                transactions(),
                anApplicationOf(address("ada"), "Fil")
                        .announced(Status.OFFERED, Optional.of(offer), NOW)
                        .application());
        assertThat(offers().due(NOW)).doesNotContain(offered);
        assertThat(offers().due(NOW.plusSeconds(2))).contains(offered);
        var expired = offered.expired(NOW).application();
        transactions().commit(Write.put(expired));
        assertThat(offers().due(NOW.plusSeconds(2))).doesNotContain(expired, offered);
    }

    @Test
    void an_offer_is_due_for_its_reminder_and_then_not_before_its_end() {
        var offered = stored(
                transactions(),
                anApplicationOf(address("ada"), "Fil")
                        .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, NOW)), NOW)
                        .application());
        assertThat(applications().find(offered.id())).contains(offered);
        var twoDaysBefore = LATER.minus(Duration.ofHours(48));
        assertThat(offers().due(twoDaysBefore)).doesNotContain(offered);
        assertThat(offers().due(twoDaysBefore.plusSeconds(1))).contains(offered);
        var reminded = offered.offerReminded();
        transactions().commit(Write.put(reminded));
        assertThat(applications().find(offered.id())).contains(reminded);
        assertThat(offers().due(LATER)).doesNotContain(offered, reminded);
        assertThat(offers().due(LATER.plusSeconds(1))).contains(reminded);
    }

    @Test
    void a_follow_up_is_due_when_its_time_comes_to_the_millisecond() {
        var draft = aDraftOf(address("ada"));
        var due = NOW.plusMillis(500);
        var followUp = new FollowUp(draft.id(), FollowUp.Kind.DRAFT, due, List.of(), Optional.empty(), 1);
        transactions().commit(Write.put(followUp));
        assertThat(followUps().find(draft.id(), FollowUp.Kind.DRAFT)).contains(followUp);
        assertThat(followUps().due(due.minusMillis(1))).doesNotContain(followUp);
        assertThat(followUps().due(due)).contains(followUp);
        var updated = followUp.withReminder(DraftReminder.TWO_DAYS).noticed(NOW).dueAt(LATER);
        transactions().commit(Write.put(updated));
        assertThat(followUps().find(draft.id(), FollowUp.Kind.DRAFT)).contains(updated);
        assertThat(followUps().due(due)).doesNotContain(followUp, updated);
        assertThatThrownBy(() -> transactions().commit(Write.remove(followUp))).isInstanceOf(Conflict.class);
        var withdrawn = FollowUp.ofWithdrawn(draft.id(), NOW);
        transactions().commit(Write.put(withdrawn));
        assertThat(followUps().due(withdrawn.dueAt())).contains(withdrawn);
        transactions().commit(Write.remove(updated));
        assertThat(followUps().find(draft.id(), FollowUp.Kind.DRAFT)).isEmpty();
        transactions().commit(Write.remove(withdrawn));
        assertThat(followUps().due(withdrawn.dueAt())).doesNotContain(withdrawn);
    }

    @Test
    void a_follow_up_is_not_part_of_a_dossier() {
        var draft = aDraftOf(address("ada"));
        var followUp = new FollowUp(draft.id(), FollowUp.Kind.DRAFT, LATER, List.of(), Optional.empty(), 1);
        transactions().commit(Write.put(draft), Write.put(followUp));
        assertThat(applications().dossier(draft.id())).contains(new Dossier(draft, List.of(), List.of()));
    }

    @Test
    void a_write_that_needs_an_unchanged_application_fails_if_it_changed() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(Write.put(draft));
        var first = SignInMails.code("first-" + own, draft.email(), Language.FR, "ABCD2345", NOW);
        transactions().commit(Write.unchanged(draft), Write.put(first));
        assertThat(outbox().find(Mail.IDENTITY, first.id())).contains(first);
        transactions().commit(Write.put(draft.saved(Given.answers("Fil"), 1, NOW)));
        var second = SignInMails.code("second-" + own, draft.email(), Language.FR, "ABCD2345", NOW);
        assertThatThrownBy(() -> transactions().commit(Write.unchanged(draft), Write.put(second)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> transactions().commit(Write.unchanged(draft))).isInstanceOf(Conflict.class);
        assertThat(outbox().find(Mail.IDENTITY, second.id())).isEmpty();
    }

    @Test
    void a_draft_is_removed_with_its_claim_its_summary_and_its_history() {
        var draft = inOwnCall(aDraftOf(address("ada")));
        var started = new HistoryEntry(draft.id(), NOW, HistoryEvent.STARTED, HistoryEntry.Actor.APPLICANT);
        transactions().commit(Write.put(draft), Write.put(started));
        var saved = draft.saved(Given.answers("Fil"), 1, NOW);
        transactions().commit(Write.put(saved));
        assertThatThrownBy(() -> transactions().commit(Write.remove(draft))).isInstanceOf(Conflict.class);
        transactions().commit(Write.remove(started), Write.remove(saved));
        assertThat(applications().find(draft.id())).isEmpty();
        assertThat(applications().of(draft.person(), ownCall())).isEmpty();
        assertThat(applications().summaries(ownCall())).isEmpty();
        transactions().commit(Write.put(draft));
        assertThat(applications().dossier(draft.id())).contains(new Dossier(draft, List.of(), List.of()));
    }

    @Test
    void entries_of_the_search_index_are_found_by_the_start_of_their_word() {
        var word = "fil" + own;
        var full = new SearchEntry(word, SearchEntry.Kind.APPLICATION, ownCall(), "a1");
        var address = new SearchEntry(word + "#x@example.org", SearchEntry.Kind.MEMBER, ownCall(), "m1");
        var other = new SearchEntry("fin" + own, SearchEntry.Kind.APPLICATION, ownCall(), "a1");
        transactions().commit(Write.put(full), Write.put(address), Write.put(other));
        // A second put changes nothing.
        transactions().commit(Write.put(full));
        assertThat(search().find(word)).containsExactlyInAnyOrder(full, address);
        assertThat(search().find("fil")).contains(full, address).doesNotContain(other);
        transactions().commit(Write.remove(full), Write.put(new SearchEntry("x", full.kind(), full.call(), "a1")));
        // Nor does a second removal.
        transactions().commit(Write.remove(full));
        assertThat(search().find(word)).containsExactly(address);
    }

    @Test
    void a_word_under_three_letters_is_found_only_as_it_is() {
        var exact = new SearchEntry("fi", SearchEntry.Kind.APPLICATION, ownCall(), "a1");
        var longer = new SearchEntry("fil", SearchEntry.Kind.APPLICATION, ownCall(), "a1");
        transactions().commit(Write.put(exact), Write.put(longer));
        assertThat(search().find("fi")).contains(exact).doesNotContain(longer);
        assertThat(search().find("f")).isEmpty();
        transactions().commit(Write.remove(exact), Write.remove(longer));
    }

    @Test
    void an_unused_file_is_due_for_deletion_and_a_deleted_one_is_not() {
        var application = inOwnCall(aDraftOf(address("ada")));
        var document = aDocumentOf(application, new byte[] {1});
        transactions().commit(Write.put(document));
        assertThat(documents().purgesDue(LATER)).doesNotContain(document);
        var checked = document.checked(Verdict.BROKEN, "v1");
        transactions().commit(Write.put(checked));
        assertThat(documents().waiting(ownCall())).isEmpty();
        assertThat(documents().refused(ownCall())).containsExactly(checked);
        assertThat(documents().due(NOW)).contains(checked);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(30)))).doesNotContain(checked);
        var refused = checked.followedUp(NOW);
        transactions().commit(Write.put(refused));
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(29)))).doesNotContain(refused);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(30)))).contains(refused);
        assertThat(documents().due(LATER)).doesNotContain(refused);
        var gone = refused.purged();
        transactions().commit(Write.put(gone));
        assertThat(documents().purgesDue(LATER)).doesNotContain(gone);
        var removed = gone.removed(NOW);
        transactions().commit(Write.put(removed));
        assertThat(documents().refused(ownCall())).isEmpty();
        assertThat(documents().find(application.id(), document.id())).contains(removed);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(1)))).contains(removed);
    }

    @Test
    void a_document_waits_until_it_is_checked() {
        var application = inOwnCall(aDraftOf(address("ada")));
        transactions().commit(Write.put(application));
        var document = aDocumentOf(application, new byte[] {1});
        transactions().commit(Write.put(document));
        assertThat(documents().find(application.id(), document.id())).contains(document);
        assertThat(documents().of(application.id())).containsExactly(document);
        assertThat(documents().of(new ApplicationId("nothing"))).isEmpty();
        assertThat(documents().waiting(ownCall())).containsExactly(document);
        assertThat(documents().due(NOW)).doesNotContain(document);
        assertThat(documents().due(NOW.plus(Duration.ofMinutes(21)))).contains(document);
        var checked = document.checked(Verdict.FINE, "v1");
        transactions().commit(Write.put(checked));
        assertThat(documents().find(application.id(), document.id())).contains(checked);
        assertThat(documents().waiting(ownCall())).isEmpty();
        transactions().commit(Write.remove(checked));
        assertThat(documents().find(application.id(), document.id())).isEmpty();
    }

    @Test
    void the_upload_quota_is_stored() {
        var id = aDraftOf(address("ada")).id();
        assertThat(documents().quota(id)).isEqualTo(UploadQuota.none(id));
        var pace = documents().quota(id).plus(NOW);
        transactions().commit(Write.put(pace));
        assertThat(documents().quota(id)).isEqualTo(pace);
    }

    @Test
    void a_member_is_found_by_membership_by_call_and_by_person() {
        var member = aMember(address("lea"));
        transactions().commit(Write.put(member));
        assertThat(committee().member(member.membership())).contains(member);
        assertThat(committee().members(CALL)).contains(member);
        assertThat(committee().memberships(member.email().person())).containsExactly(member.membership());
        assertThat(committee().member(CALL, member.email().person())).contains(member);
        var gone = member.withdrawn(true);
        transactions().commit(Write.put(gone));
        assertThat(committee().member(member.membership())).contains(gone);
        assertThat(committee().member(new CallId("other-" + own), member.email().person()))
                .isEmpty();
        var moved = new Member(
                gone.id(),
                CALL,
                email(address("max")),
                gone.name(),
                gone.language(),
                gone.company(),
                gone.sites(),
                gone.fields(),
                0,
                gone.maxReads(),
                Interests.NONE,
                List.of(),
                false,
                LATER,
                gone.version() + 1);
        transactions()
                .commit(
                        Write.put(moved),
                        Write.remove(new MemberClaim(member.email().person(), CALL)));
        assertThat(committee().memberships(member.email().person())).isEmpty();
        assertThat(committee().member(CALL, moved.email().person())).contains(moved);
    }

    @Test
    void what_a_member_has_answered_and_wishes_is_kept() {
        var plain = aMember(address("lea"));
        var answered = plain.answering(new InvitationAnswer(InvitationAnswer.Choice.NO, "En congé", NOW))
                .wishing(new MailWishes(Optional.of(ZoneId.of("America/Montreal")), Set.of(MailKind.REMINDERS)));
        transactions().commit(Write.put(plain));
        transactions().commit(Write.put(plain.answering(answered.answers().getFirst())));
        transactions().commit(Write.put(answered));
        assertThat(committee().member(plain.membership())).contains(answered);
    }

    @Test
    void what_a_member_was_told_is_found_by_membership_by_call_and_when_it_is_due() {
        var membership = new Membership(ownCall(), aMember(address("lea")).id());
        assertThat(committee().notices(membership)).isEqualTo(ReadingNotices.none(membership));
        assertThat(committee().notices(ownCall())).isEmpty();
        var told = new ReadingNotices(
                membership,
                Set.of(aDraftOf(address("ada")).id()),
                Optional.of(NOW),
                Optional.of(LATER),
                1,
                Optional.of(LATER),
                Optional.of(NOW),
                1);
        transactions().commit(Write.put(told));
        assertThat(committee().notices(membership)).isEqualTo(told);
        assertThat(committee().notices(ownCall())).containsExactly(told);
        assertThat(committee().noticesDue(NOW.minusSeconds(1))).doesNotContain(told);
        assertThat(committee().noticesDue(NOW)).contains(told);
        var quiet = new ReadingNotices(
                membership, Set.of(), Optional.of(NOW), Optional.empty(), 1, Optional.empty(), Optional.empty(), 2);
        transactions().commit(Write.put(quiet));
        assertThat(committee().noticesDue(LATER)).doesNotContain(quiet);
        transactions().commit(Write.remove(quiet));
        assertThat(committee().notices(membership)).isEqualTo(ReadingNotices.none(membership));
    }

    @Test
    void a_member_keeps_interests_and_the_rulings_of_staff() {
        var member = aMember(address("lea"));
        var interests = new Interests(
                List.of("OVH"),
                List.of("Ada Lefèvre"),
                List.of("lille"),
                new Interests.Wishes(List.of("blanchemaille"), List.of("incubator")),
                1);
        var lifted = new ConflictRuling(
                new ApplicationId("a1"), false, Set.of(ConflictOfInterest.SAME_DOMAIN), "Partie en 2019", NOW);
        var full = new Member(
                member.id(),
                CALL,
                member.email(),
                member.name(),
                member.language(),
                member.company(),
                member.sites(),
                member.fields(),
                3,
                9,
                interests,
                List.of(lifted, new ConflictRuling(new ApplicationId("a2"), true, Set.of(), "Son mentor", LATER)),
                false,
                NOW,
                1);
        transactions().commit(Write.put(full));
        assertThat(committee().member(full.membership())).contains(full);
    }

    @Test
    void the_last_visit_of_a_member_replaces_the_one_before() {
        var visit = new Seen(new Membership(ownCall(), aMember(address("lea")).id()), NOW);
        assertThat(committee().seen(ownCall())).isEmpty();
        transactions().commit(Write.put(visit));
        assertThat(committee().seen(ownCall())).containsExactly(visit);
        var later = new Seen(visit.membership(), LATER);
        transactions().commit(Write.put(later));
        assertThat(committee().seen(ownCall())).containsExactly(later);
    }

    @Test
    void the_readings_of_an_application_are_those_of_all_members_the_withdrawn_included() {
        var lea = aMember(address("lea"));
        var omar = aMember(address("omar")).withdrawn(true);
        var idle = aMember(address("idle"));
        var application = aDraftOf(address("ada")).id();
        var others = Reading.assigned(lea, aDraftOf(address("bob")).id(), LATER);
        var readings = List.of(Reading.assigned(lea, application, LATER), Reading.assigned(omar, application, LATER));
        transactions().commit(Write.put(lea));
        transactions().commit(Write.put(aMember(address("omar"))), Write.put(idle), Write.put(others));
        transactions().commit(Write.put(omar));
        readings.forEach(reading -> transactions().commit(Write.put(reading)));
        assertThat(committee().readings(committee().members(CALL), application))
                .containsExactlyInAnyOrderElementsOf(readings);
        var nobody = new Membership(
                CALL, MemberId.of(CALL, Given.email(address("nobody")).person()));
        assertThat(committee()
                        .assignedTo(
                                List.of(omar.membership(), nobody, idle.membership(), lea.membership()), application))
                .containsExactly(new Assigned(omar, readings.getLast()), new Assigned(lea, readings.getFirst()));
        assertThat(committee().assignedTo(List.of(), application)).isEmpty();
    }

    @Test
    void a_reading_keeps_its_review_and_can_be_deleted() {
        var member = aMember(address("lea"));
        var application = aDraftOf(address("ada")).id();
        var reading = Reading.assigned(member, application, LATER);
        transactions().commit(Write.put(reading));
        assertThat(committee().reading(member.membership(), application)).contains(reading);
        var reviewed = reading.reviewed(new Review(scores("team", 4), "à revoir", "Belle équipe", true, 1));
        transactions().commit(Write.put(reviewed));
        assertThat(committee().readings(member.membership())).containsExactly(reviewed);
        assertThat(committee().readings(CALL)).contains(reviewed);
        var recused = reviewed.recused(new Reading.Recusal(Reading.Recusal.Ground.CONFLICT, "mon frère"));
        transactions().commit(Write.put(recused));
        assertThat(committee().reading(member.membership(), application)).contains(recused);
        transactions().commit(Write.remove(recused));
        assertThat(committee().readings(member.membership())).isEmpty();
    }

    @Test
    void the_newest_decision_and_the_place_are_found() {
        var application = inOwnCall(anApplicationOf(address("ada"), "Fil"));
        var decision = new Decision(
                ownCall(),
                application.id(),
                Outcome.ACCEPT,
                "blanchemaille",
                List.of(),
                "unanime",
                NOW,
                Optional.empty(),
                1);
        transactions().commit(Write.put(decision));
        assertThat(decisions().of(ownCall())).containsExactly(decision);
        transactions().commit(Write.put(decision.announced(LATER)));
        assertThat(decisions().of(ownCall())).containsExactly(decision.announced(LATER));
        var place = Place.of(application, ProjectId.of(application.id()), anOwnCall(), LATER);
        transactions().commit(Write.put(place));
        assertThat(cohorts().places(ownCall())).containsExactly(place);
        assertThat(cohorts().place(ownCall(), application.id())).contains(place);
        assertThat(cohorts().place(ownCall(), new ApplicationId("nobody"))).isEmpty();
        var ada = new NamedPerson(application.person(), "Ada");
        var papers = Papers.NONE
                .with(new Papers.Done("insurance", ada, NOW))
                .with(new Papers.Signature(ada, "2027-1", "hash", Language.EN, NOW))
                .with(new Papers.ExitForm(ada, email(address("home")), true, "merci", "a1b2", NOW));
        transactions().commit(Write.put(place.with(papers)));
        assertThat(cohorts().places(ownCall())).containsExactly(place.with(papers));
    }

    @Test
    void the_text_of_a_signed_agreement_stays() {
        var text = AgreementText.of(ownCall(), new Agreement("2027-1", new Texts("Bonjour", "Hello")), Language.EN);
        transactions().commit(Write.put(text));
        transactions().commit(Write.put(text));
        assertThat(cohorts().agreement(ownCall(), text.hash())).contains(text);
        assertThat(cohorts().agreement(ownCall(), "another")).isEmpty();
    }

    @Test
    void a_project_is_found_by_its_id_and_by_the_people_who_were_entered_for_it() {
        var ada = new Project.Representative("Ada", email(address("ada")), Language.FR);
        var id = new ProjectId("project-" + own);
        var invited = new Project.Invitation(
                new Project.Representative("Nour", email(address("nour")), Language.EN),
                NOW,
                Optional.of(ada.person()));
        var former = List.of(new ApplicationId("former-" + own));
        var project = new Project(id, "Fil", List.of(ada), List.of(invited), former, List.of(ownCall()), 1);
        var claim = new ProjectClaim(ada.email().person(), id);
        transactions().commit(Write.put(project), Write.put(claim));
        assertThat(cohorts().project(id)).contains(project);
        assertThat(cohorts().projects(ada.email().person())).containsExactly(project);
        assertThat(cohorts().projects(Set.of(id, new ProjectId("none")))).containsExactly(project);
        var entry = new HistoryEntry(
                id.asHolder(),
                NOW,
                HistoryEvent.ENTERED,
                HistoryEntry.Actor.STAFF,
                "note",
                Optional.of(new NamedPerson(ada.person(), "Ada")),
                Optional.empty());
        transactions().commit(Write.put(entry));
        assertThat(applications().history(id.asHolder())).containsExactly(entry);
        transactions().commit(Write.remove(project), Write.remove(claim));
        assertThat(cohorts().project(id)).isEmpty();
        assertThat(cohorts().projects(ada.email().person())).isEmpty();
    }

    @Test
    void a_review_is_found_by_its_month_with_its_answers_and_choices_and_is_due_for_its_reminder() {
        var application = inOwnCall(anApplicationOf(address("ada"), "Fil"));
        var place = Place.of(application, ProjectId.of(application.id()), anOwnCall(), NOW);
        var member = new MemberId("lea-" + own);
        var open = AReviewMail.review(place);
        var said = AReview.of(place, "Trois clients");
        var answers = said.answers(application.person());
        transactions()
                .commit(Write.put(open), Write.put(answers), said.choice(member).getFirst());
        var at = open.remindAt().orElseThrow();
        assertThat(reviews().due(at.minusMillis(1))).doesNotContain(open);
        assertThat(reviews().due(at)).contains(open);
        assertThat(reviews().of(ownCall())).containsExactly(open);
        assertThat(reviews().of(ownCall(), open.period())).containsExactly(open);
        assertThat(reviews().of(ownCall(), open.period().plusMonths(1))).isEmpty();
        assertThat(reviews().find(ownCall(), open.period(), open.project())).contains(open);
        assertThat(reviews().answers(ownCall(), open.period(), open.project())).contains(answers);
        assertThat(reviews().answers(ownCall())).containsExactly(answers);
        var choice = reviews().choices(ownCall()).getFirst();
        assertThat(choice.forFounders()).isEqualTo("Trois clients");
        assertThat(reviews().choice(ownCall(), open.period(), open.project(), member))
                .contains(choice);
        assertThatThrownBy(() -> transactions().commit(Write.put(answers))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_mail_is_found_and_is_due_when_its_time_comes() {
        var member = aMember(address("lea"));
        var call = anOwnCall();
        var mail = new CommitteeMails(member, call, "token").reminder(List.of(), NOW);
        transactions().commit(Write.put(mail));
        assertThat(outbox().find(mail.about(), mail.id())).contains(mail);
        assertThat(outbox().about(CALL.value())).contains(mail);
        assertThat(outbox().due(mail.dueAt().minusSeconds(1))).doesNotContain(mail);
        assertThat(outbox().due(mail.dueAt())).contains(mail);
        assertThatThrownBy(() -> transactions().commit(Write.put(mail))).isInstanceOf(Conflict.class);
        assertThat(mail.state()).isEqualTo(MailState.PENDING);
    }

    @Test
    void codes_links_and_sessions_are_found_by_their_hashes() {
        var person = email(address("ada")).person();
        assertThat(tokens().codes(person)).isEqualTo(SignInCodes.none(person));
        var asked = SignInCodes.none(person).plus("hash-" + own, HERE, NOW);
        transactions().commit(Write.put(asked));
        assertThat(tokens().codes(person)).isEqualTo(asked);
        var link = new Link("link-" + own, aMember(address("lea")).membership(), LATER);
        transactions().commit(Write.put(link));
        assertThat(tokens().link(link.hash())).contains(link);
        assertThat(tokens().session(link.hash())).isEmpty();
        var session =
                Session.opened("session-" + own, email(address("ada")), "Ada", true, List.of(link.membership()), NOW);
        tokens().save(session);
        assertThat(tokens().session(session.hash())).contains(session);
        assertThat(tokens().link(session.hash())).isEmpty();
        tokens().save(session.renewed(LATER));
        assertThat(tokens().session(session.hash())).contains(session.renewed(LATER));
        assertThat(tokens().sessions(session.person())).containsExactly(session.renewed(LATER));
        tokens().delete(session);
        assertThat(tokens().session(session.hash())).isEmpty();
        assertThat(tokens().sessions(session.person())).isEmpty();
    }

    @Test
    void a_proof_can_be_used_once() {
        var proof = Write.put(new SolvedChallenge("challenge-" + own, LATER));
        transactions().commit(proof);
        assertThatThrownBy(() -> transactions().commit(proof)).isInstanceOf(Conflict.class);
    }

    @Test
    void turns_to_assign_readers_are_taken_one_after_the_other() {
        var call = new CallId("call-" + own);
        var first = committee().assignmentTurn(call);
        assertThat(first).isEqualTo(new AssignmentTurn(call, 0));
        var next = new AssignmentTurn(call, 1);
        transactions().commit(Write.put(next));
        assertThat(committee().assignmentTurn(call)).isEqualTo(next);
        assertThatThrownBy(() -> transactions().commit(Write.put(next))).isInstanceOf(Conflict.class);
        transactions()
                .commit(
                        Write.unchanged(next),
                        Write.put(new BouncedAddress(email(address("b")).person(), NOW)));
        assertThatThrownBy(() -> transactions().commit(Write.unchanged(new AssignmentTurn(call, 2))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void an_address_has_bounced_until_the_record_is_removed() {
        var address = new BouncedAddress(email(address("bounced")).person(), NOW);
        assertThat(outbox().hasBounced(address.person())).isFalse();
        transactions().commit(Write.put(address));
        assertThat(outbox().hasBounced(address.person())).isTrue();
        transactions().commit(Write.remove(address));
        assertThat(outbox().hasBounced(address.person())).isFalse();
    }

    @Test
    void a_session_that_was_ended_is_not_renewed() {
        var session = Session.opened("renewed-" + own, email(address("ada")), "Ada", true, List.of(), NOW);
        tokens().save(session);
        assertThat(tokens().renew(session.renewed(LATER))).isTrue();
        assertThat(tokens().session(session.hash())).contains(session.renewed(LATER));
        tokens().delete(session);
        assertThat(tokens().renew(session)).isFalse();
        assertThat(tokens().session(session.hash())).isEmpty();
    }

    @Test
    void code_requests_are_counted_per_minute() throws Exception {
        // A minute that no other test counts in.
        var minute = Instant.ofEpochSecond(60L * ThreadLocalRandom.current().nextInt(1_000_000, 100_000_000));
        assertThat(codeRequestRate().count(minute, Network.UNKNOWN)).isEqualTo(1);
        assertThat(codeRequestRate().count(minute.plusSeconds(59), Network.UNKNOWN))
                .isEqualTo(2);
        assertThat(codeRequestRate().count(minute.plusSeconds(60), Network.UNKNOWN))
                .isEqualTo(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(Collections.nCopies(20, () -> codeRequestRate().count(minute, Network.UNKNOWN)));
        }
        assertThat(codeRequestRate().count(minute, Network.UNKNOWN)).isEqualTo(23);
        assertThat(codeRequestRate().count(minute, HERE)).isEqualTo(1);
        assertThat(codeRequestRate().count(minute, HERE)).isEqualTo(2);
    }
}
