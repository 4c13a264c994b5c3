package fr.navette;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.Dossier;
import fr.navette.applications.Offer;
import fr.navette.applications.Receipt;
import fr.navette.applications.Reminder;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.applications.Upkeep;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.committee.Committee;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.decisions.Outcome;
import fr.navette.documents.DocumentId;
import fr.navette.documents.Documents;
import fr.navette.documents.UploadPace;
import fr.navette.documents.Verdict;
import fr.navette.identity.AskedCodes;
import fr.navette.identity.Link;
import fr.navette.identity.Pace;
import fr.navette.identity.Session;
import fr.navette.identity.SolvedChallenge;
import fr.navette.identity.Tokens;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.mail.Mails;
import fr.navette.mail.Outbox;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do: the stand-in in memory and the real table pass the same sentences. */
public abstract class PortsContract {
    protected abstract Transactions transactions();

    protected abstract Calls calls();

    protected abstract Applications applications();

    protected abstract Documents documents();

    protected abstract Committee committee();

    protected abstract Decisions decisions();

    protected abstract Cohorts cohorts();

    protected abstract Outbox outbox();

    protected abstract Tokens tokens();

    protected abstract Pace pace();

    /** A store may be shared with others: every test has addresses and a call of its own. */
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
                a.status(),
                a.version(),
                a.startedAt(),
                a.savedAt(),
                a.formVersion(),
                a.content(),
                a.changes(),
                a.submittedDocuments(),
                a.leftOut(),
                a.receipts(),
                a.correction(),
                a.offer());
    }

    private CallId ownCall() {
        return new CallId("call-" + own);
    }

    @Test
    void a_call_is_found_as_it_was_written_and_stands_in_the_list() {
        var call = anOpenCall();
        var renamed = renamed(call);
        transactions().commit(new Write.PutCall(renamed));
        assertThat(calls().find(renamed.id())).contains(renamed);
        assertThat(calls().all()).contains(renamed);
        var closed = renamed.closedAt(NOW);
        transactions().commit(new Write.PutCall(closed));
        assertThat(calls().get(renamed.id())).isEqualTo(closed);
    }

    private Call renamed(Call c) {
        return new Call(
                ownCall(),
                c.title(),
                c.opensAt(),
                c.closesAt(),
                c.zone(),
                c.grace(),
                c.tracks(),
                c.sites(),
                c.questions(),
                c.documents(),
                c.criteria(),
                c.readsPerApplication(),
                c.quorum(),
                c.offerDays(),
                c.closedAt(),
                c.version());
    }

    @Test
    void an_unknown_call_is_refused() {
        assertThatThrownBy(() -> calls().get(new CallId("nothing-" + own)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.CALL_UNKNOWN));
    }

    @Test
    void an_application_is_found_as_it_was_written() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(draft));
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
        var saved = draft.saved(new Content(
                        answers,
                        List.of("blanchemaille"),
                        Optional.of("incubator"),
                        Map.of("terms", new Texts("J'accepte.", "I agree."))))
                .against(3, LATER);
        transactions().commit(new Write.PutApplication(saved));
        assertThat(applications().find(draft.id())).contains(saved);
    }

    @Test
    void what_was_submitted_what_was_changed_since_and_what_is_to_be_corrected_come_back() {
        var draft = aDraftOf(address("ada"));
        var receipt = new Receipt("ABCD-1234", NOW, "f00d", "5ea1");
        var submitted = draft.saved(Given.answers("Fil"))
                .submitted(receipt, List.of(new DocumentId("one"), new DocumentId("two")), List.of());
        var changed = submitted.saved(Given.answers("Fil & Cie"));
        var wanted = new Correction("Le nom ?", List.of("answers.startup", "sites"), LATER);
        var asked = changed.toCorrect(wanted);
        stored(transactions(), asked);
        assertThat(applications().find(draft.id())).contains(asked);
        assertThat(applications().summaries(CALL, List.of(draft.id())))
                .extracting(Summary::startup)
                .containsExactly("Fil");
    }

    @Test
    void a_person_has_one_application_in_a_call() {
        var first = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(first));
        var second = Application.started(new ApplicationId("other-" + own), CALL, first.email(), Language.FR, NOW);
        assertThatThrownBy(() -> transactions().commit(new Write.PutApplication(second)))
                .isInstanceOf(Conflict.class);
        assertThat(applications().find(second.id())).isEmpty();
        assertThat(applications().of(first.person(), CALL)).contains(first.id());
        assertThat(applications().of(first.person())).containsExactly(first.id());
    }

    @Test
    void an_older_version_never_overwrites_a_newer_one() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(draft));
        var mine = draft.saved(Given.answers("Mine"));
        var theirs = draft.saved(Given.answers("Theirs"));
        transactions().commit(new Write.PutApplication(mine));
        assertThatThrownBy(() -> transactions().commit(new Write.PutApplication(theirs)))
                .isInstanceOf(Conflict.class);
        assertThat(applications().find(draft.id())).contains(mine);
    }

    @Test
    void a_transaction_is_written_whole_or_not_at_all() {
        var application = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(application));
        var stale = application.saved(Given.answers("Fil"));
        transactions().commit(new Write.PutApplication(stale));
        var mail = Mails.code("mail-" + own, application.email(), Language.FR, "ABCD2345", NOW);
        assertThatThrownBy(() -> transactions().commit(new Write.PutMail(mail), new Write.PutApplication(stale)))
                .isInstanceOf(Conflict.class);
        assertThat(outbox().find(Mail.IDENTITY, mail.id())).isEmpty();
    }

    @Test
    void of_many_writers_of_one_version_exactly_one_wins() throws Exception {
        var draft = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(draft));
        Callable<Boolean> writer = () -> {
            try {
                transactions().commit(new Write.PutApplication(draft.saved(Given.answers("Fil"))));
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
        var started = new Entry(application.id(), NOW, Event.STARTED, Entry.Actor.APPLICANT);
        var submitted = new Entry(application.id(), NOW.plusSeconds(60), Event.SUBMITTED, Entry.Actor.APPLICANT);
        transactions()
                .commit(new Write.PutDocument(document), new Write.AddEntry(started), new Write.AddEntry(submitted));
        assertThat(applications().dossier(application.id()))
                .contains(new Dossier(application, List.of(document), List.of(started, submitted)));
    }

    @Test
    void summaries_follow_the_applications() {
        var ada = stored(transactions(), inOwnCall(anApplicationOf(address("ada"), "Fil")));
        var bob = inOwnCall(aDraftOf(address("bob")));
        transactions().commit(new Write.PutApplication(bob));
        assertThat(applications().summaries(ownCall())).containsExactlyInAnyOrder(Summary.of(ada), Summary.of(bob));
        assertThat(applications().summaries(ownCall(), List.of(bob.id()))).containsExactly(Summary.of(bob));
        assertThat(applications().summaries(ownCall(), List.of())).isEmpty();
    }

    @Test
    void an_offer_is_due_after_its_end_and_not_before() {
        var offer = new Offer("blanchemaille", NOW);
        var offered = stored(
                transactions(), anApplicationOf(address("ada"), "Fil").announced(Status.OFFERED, Optional.of(offer)));
        assertThat(applications().offersDue(NOW)).doesNotContain(offered);
        assertThat(applications().offersDue(NOW.plusSeconds(2))).contains(offered);
        var expired = offered.expired();
        transactions().commit(new Write.PutApplication(expired));
        assertThat(applications().offersDue(NOW.plusSeconds(2))).doesNotContain(expired, offered);
    }

    @Test
    void upkeep_is_due_when_its_time_comes_to_the_millisecond() {
        var draft = aDraftOf(address("ada"));
        var due = NOW.plusMillis(500);
        var upkeep = new Upkeep(draft.id(), Upkeep.Kind.DRAFT, due, List.of(), Optional.empty(), 1);
        transactions().commit(new Write.PutUpkeep(upkeep));
        assertThat(applications().upkeepOfDraft(draft.id())).contains(upkeep);
        assertThat(applications().upkeepDue(due.minusMillis(1))).doesNotContain(upkeep);
        assertThat(applications().upkeepDue(due)).contains(upkeep);
        var told = upkeep.having(Reminder.TWO_DAYS).noticed(NOW).dueAt(LATER);
        transactions().commit(new Write.PutUpkeep(told));
        assertThat(applications().upkeepOfDraft(draft.id())).contains(told);
        assertThat(applications().upkeepDue(due)).doesNotContain(upkeep, told);
        assertThatThrownBy(() -> transactions().commit(new Write.RemoveUpkeep(upkeep)))
                .isInstanceOf(Conflict.class);
        var withdrawn = Upkeep.ofWithdrawn(draft.id(), NOW);
        transactions().commit(new Write.PutUpkeep(withdrawn));
        assertThat(applications().upkeepDue(withdrawn.dueAt())).contains(withdrawn);
        transactions().commit(new Write.RemoveUpkeep(told));
        assertThat(applications().upkeepOfDraft(draft.id())).isEmpty();
        transactions().commit(new Write.RemoveUpkeep(withdrawn));
        assertThat(applications().upkeepDue(withdrawn.dueAt())).doesNotContain(withdrawn);
    }

    @Test
    void upkeep_is_no_part_of_a_dossier() {
        var draft = aDraftOf(address("ada"));
        var upkeep = new Upkeep(draft.id(), Upkeep.Kind.DRAFT, LATER, List.of(), Optional.empty(), 1);
        transactions().commit(new Write.PutApplication(draft), new Write.PutUpkeep(upkeep));
        assertThat(applications().dossier(draft.id())).contains(new Dossier(draft, List.of(), List.of()));
    }

    @Test
    void what_asks_for_an_unchanged_application_is_not_written_where_it_changed() {
        var draft = aDraftOf(address("ada"));
        transactions().commit(new Write.PutApplication(draft));
        var first = Mails.code("first-" + own, draft.email(), Language.FR, "ABCD2345", NOW);
        transactions().commit(new Write.Unchanged(draft), new Write.PutMail(first));
        assertThat(outbox().find(Mail.IDENTITY, first.id())).contains(first);
        transactions().commit(new Write.PutApplication(draft.saved(Given.answers("Fil"))));
        var second = Mails.code("second-" + own, draft.email(), Language.FR, "ABCD2345", NOW);
        assertThatThrownBy(() -> transactions().commit(new Write.Unchanged(draft), new Write.PutMail(second)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> transactions().commit(new Write.Unchanged(draft)))
                .isInstanceOf(Conflict.class);
        assertThat(outbox().find(Mail.IDENTITY, second.id())).isEmpty();
    }

    @Test
    void a_draft_is_removed_with_its_claim_its_summary_and_its_history() {
        var draft = inOwnCall(aDraftOf(address("ada")));
        var started = new Entry(draft.id(), NOW, Event.STARTED, Entry.Actor.APPLICANT);
        transactions().commit(new Write.PutApplication(draft), new Write.AddEntry(started));
        var saved = draft.saved(Given.answers("Fil"));
        transactions().commit(new Write.PutApplication(saved));
        assertThatThrownBy(() -> transactions().commit(new Write.RemoveApplication(draft)))
                .isInstanceOf(Conflict.class);
        transactions().commit(new Write.RemoveEntry(started), new Write.RemoveApplication(saved));
        assertThat(applications().find(draft.id())).isEmpty();
        assertThat(applications().of(draft.person(), ownCall())).isEmpty();
        assertThat(applications().summaries(ownCall())).isEmpty();
        transactions().commit(new Write.PutApplication(draft));
        assertThat(applications().dossier(draft.id())).contains(new Dossier(draft, List.of(), List.of()));
    }

    @Test
    void a_file_that_nobody_needs_is_due_to_go_and_one_that_is_gone_is_not() {
        var application = inOwnCall(aDraftOf(address("ada")));
        var document = aDocumentOf(application, new byte[] {1});
        transactions().commit(new Write.PutDocument(document));
        assertThat(documents().purgesDue(LATER)).doesNotContain(document);
        var judged = document.judged(Verdict.BROKEN, "v1");
        transactions().commit(new Write.PutDocument(judged));
        assertThat(documents().waiting(ownCall())).isEmpty();
        assertThat(documents().due(NOW)).contains(judged);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(30)))).doesNotContain(judged);
        var refused = judged.tended(NOW);
        transactions().commit(new Write.PutDocument(refused));
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(29)))).doesNotContain(refused);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(30)))).contains(refused);
        assertThat(documents().due(LATER)).doesNotContain(refused);
        var gone = refused.purged();
        transactions().commit(new Write.PutDocument(gone));
        assertThat(documents().purgesDue(LATER)).doesNotContain(gone);
        var removed = gone.takenAway(NOW);
        transactions().commit(new Write.PutDocument(removed));
        assertThat(documents().find(application.id(), document.id())).contains(removed);
        assertThat(documents().purgesDue(NOW.plus(Duration.ofDays(1)))).contains(removed);
    }

    @Test
    void a_document_waits_until_it_is_judged() {
        var application = inOwnCall(aDraftOf(address("ada")));
        transactions().commit(new Write.PutApplication(application));
        var document = aDocumentOf(application, new byte[] {1});
        transactions().commit(new Write.PutDocument(document));
        assertThat(documents().find(application.id(), document.id())).contains(document);
        assertThat(documents().of(application.id())).containsExactly(document);
        assertThat(documents().of(new ApplicationId("nothing"))).isEmpty();
        assertThat(documents().waiting(ownCall())).containsExactly(document);
        assertThat(documents().due(NOW)).doesNotContain(document);
        assertThat(documents().due(NOW.plus(Duration.ofMinutes(21)))).contains(document);
        var judged = document.judged(Verdict.FINE, "v1");
        transactions().commit(new Write.PutDocument(judged));
        assertThat(documents().find(application.id(), document.id())).contains(judged);
        assertThat(documents().waiting(ownCall())).isEmpty();
        transactions().commit(new Write.RemoveDocument(judged));
        assertThat(documents().find(application.id(), document.id())).isEmpty();
    }

    @Test
    void the_pace_of_uploads_is_kept() {
        var id = aDraftOf(address("ada")).id();
        assertThat(documents().pace(id)).isEqualTo(UploadPace.none(id));
        var pace = documents().pace(id).plus(NOW);
        transactions().commit(new Write.PutUploadPace(pace));
        assertThat(documents().pace(id)).isEqualTo(pace);
    }

    @Test
    void a_member_is_found_by_seat_by_call_and_by_person() {
        var member = aMember(address("lea"));
        transactions().commit(new Write.PutMember(member));
        assertThat(committee().member(member.membership())).contains(member);
        assertThat(committee().members(CALL)).contains(member);
        assertThat(committee().memberships(member.email().person())).containsExactly(member.membership());
        var gone = member.withdrawn(true);
        transactions().commit(new Write.PutMember(gone));
        assertThat(committee().member(member.membership())).contains(gone);
    }

    @Test
    void a_reading_keeps_its_review_and_can_be_taken_back() {
        var member = aMember(address("lea"));
        var application = aDraftOf(address("ada")).id();
        var reading = Reading.assigned(member, application, LATER);
        transactions().commit(new Write.PutReading(reading));
        assertThat(committee().reading(member.membership(), application)).contains(reading);
        var reviewed = reading.reviewed(new Review(Map.of("team", 4), "à revoir", "Belle équipe", true, 1));
        transactions().commit(new Write.PutReading(reviewed));
        assertThat(committee().readings(member.membership())).containsExactly(reviewed);
        assertThat(committee().readings(CALL)).contains(reviewed);
        var recused = reviewed.recused(new Reading.Recusal(Reading.Recusal.Why.CONFLICT, "mon frère"));
        transactions().commit(new Write.PutReading(recused));
        assertThat(committee().reading(member.membership(), application)).contains(recused);
        transactions().commit(new Write.RemoveReading(recused));
        assertThat(committee().readings(member.membership())).isEmpty();
    }

    @Test
    void the_newest_decision_and_the_place_are_found() {
        var application = inOwnCall(anApplicationOf(address("ada"), "Fil"));
        var decision = new Decision(
                ownCall(), application.id(), Outcome.ACCEPT, "blanchemaille", "unanime", NOW, Optional.empty(), 1);
        transactions().commit(new Write.PutDecision(decision));
        assertThat(decisions().of(ownCall())).containsExactly(decision);
        transactions().commit(new Write.PutDecision(decision.announced(LATER)));
        assertThat(decisions().of(ownCall())).containsExactly(decision.announced(LATER));
        var place = Place.of(application, LATER);
        transactions().commit(new Write.PutPlace(place));
        assertThat(cohorts().places(ownCall())).containsExactly(place);
    }

    @Test
    void a_mail_is_found_and_is_due_when_its_time_comes() {
        var member = aMember(address("lea"));
        var call = renamed(anOpenCall());
        var mail = Mails.reminder(member, call, List.of(), "token", NOW);
        transactions().commit(new Write.PutMail(mail));
        assertThat(outbox().find(mail.about(), mail.id())).contains(mail);
        assertThat(outbox().of(CALL)).contains(mail);
        assertThat(outbox().due(mail.dueAt().minusSeconds(1))).doesNotContain(mail);
        assertThat(outbox().due(mail.dueAt())).contains(mail);
        assertThatThrownBy(() -> transactions().commit(new Write.PutMail(mail))).isInstanceOf(Conflict.class);
        assertThat(mail.state()).isEqualTo(MailState.PENDING);
    }

    @Test
    void codes_links_and_sessions_are_found_by_their_hashes() {
        var person = email(address("ada")).person();
        assertThat(tokens().codes(person)).isEqualTo(AskedCodes.none(person));
        var asked = AskedCodes.none(person).plus("hash-" + own, NOW);
        transactions().commit(new Write.PutCodes(asked));
        assertThat(tokens().codes(person)).isEqualTo(asked);
        var link = new Link("link-" + own, aMember(address("lea")).membership(), LATER);
        transactions().commit(new Write.PutLink(link));
        assertThat(tokens().link(link.hash())).contains(link);
        assertThat(tokens().session(link.hash())).isEmpty();
        var session =
                new Session("session-" + own, email(address("ada")), "Ada", true, List.of(link.membership()), LATER);
        tokens().keep(session);
        assertThat(tokens().session(session.hash())).contains(session);
        assertThat(tokens().link(session.hash())).isEmpty();
        tokens().keep(session.renewed(LATER));
        assertThat(tokens().session(session.hash())).contains(session.renewed(LATER));
        tokens().forget(session.hash());
        assertThat(tokens().session(session.hash())).isEmpty();
    }

    @Test
    void a_proof_is_used_once() {
        var proof = new Write.UseProof(new SolvedChallenge("challenge-" + own, LATER));
        transactions().commit(proof);
        assertThatThrownBy(() -> transactions().commit(proof)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_pace_counts_each_minute_afresh() throws Exception {
        // A minute that no other test counts in.
        var minute = Instant.ofEpochSecond(60L * ThreadLocalRandom.current().nextInt(1_000_000, 100_000_000));
        assertThat(pace().counted(minute)).isEqualTo(1);
        assertThat(pace().counted(minute.plusSeconds(59))).isEqualTo(2);
        assertThat(pace().counted(minute.plusSeconds(60))).isEqualTo(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(Collections.nCopies(20, () -> pace().counted(minute)));
        }
        assertThat(pace().counted(minute)).isEqualTo(23);
    }
}
