package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.PARIS;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.AllowLate.Allowed;
import fr.navette.calls.CallId;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.RemoveDocument;
import fr.navette.documents.RequestUpload;
import fr.navette.documents.Scan;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowLateTest {
    private static final Instant CLOSED = Instant.parse("2027-01-16T09:00:00Z");
    private static final LocalDateTime LOCAL = LocalDateTime.parse("2027-01-18T18:00");
    private static final Instant UNTIL = Instant.parse("2027-01-18T17:00:00Z");
    private static final Instant TOO_LATE = UNTIL.plusMillis(1);

    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final AllowLate allow = new AllowLate(memory.calls(), memory.applications(), memory);
    private final StartApplication start =
            new StartApplication(memory.calls(), memory.applications(), memory, new KnownSecrets());
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final ShowApplications show =
            new ShowApplications(memory.calls(), memory.applications(), memory.placeLedger(), files);
    private final SubmitApplication submit = new SubmitApplication(
            memory.calls(), memory.applications(), memory.readers(), files, new KnownSeals(), memory);
    private final RequestUpload upload = new RequestUpload(
            memory.calls(),
            memory.applications(),
            new GrantUpload(memory.documents(), files, memory, new KnownSecrets(), Scan.NOT_WANTED));
    private final RemoveDocument remove = new RemoveDocument(memory.calls(), memory.applications(), memory);
    private final Application draft = aDraftOf("ada@example.org");

    @BeforeEach
    void aCallHasClosed() {
        memory.commit(Write.put(anOpenCall()));
    }

    private Allowed allowed(String address) {
        return allow.allow(CALL, email(address), LOCAL, "panne du site", CLOSED, true);
    }

    private static GrantUpload.UploadRequest aFile() {
        return new GrantUpload.UploadRequest("deck", "deck.pdf", "application/pdf", 1, Sha256.base64(new byte[] {1}));
    }

    @Test
    void a_draft_can_be_saved_completed_and_submitted_until_then() {
        memory.commit(Write.put(draft));
        var permission = new LatePermission(CALL, draft.email(), UNTIL, "panne du site", 1);
        assertThat(allowed("ADA@example.org"))
                .isEqualTo(new Allowed(
                        anOpenCall(),
                        new LatePermission(CALL, email("ADA@example.org"), UNTIL, "panne du site", 1),
                        Optional.of(draft)));
        assertThat(memory.applications()
                        .late(draft.person(), CALL)
                        .orElseThrow()
                        .until())
                .isEqualTo(permission.until());
        assertThat(memory.history(draft.id()))
                .containsExactly(new HistoryEntry(
                        draft.id(), CLOSED, HistoryEvent.LATE_ALLOWED, HistoryEntry.Actor.STAFF, "panne du site"));
        var person = draft.person();
        assertThat(show.by(person, draft.id(), CLOSED).view().editable()).isEqualTo(new Editable.Everything(UNTIL));
        save.by(person, draft.id(), 1, answers("Fil"), Optional.empty(), UNTIL);
        var granted = upload.by(person, draft.id(), aFile(), UNTIL).document();
        var second = upload.by(person, draft.id(), aFile(), UNTIL).document();
        remove.by(person, draft.id(), second.id(), UNTIL);
        files.put(granted, new byte[] {1});
        submit.by(person, draft.id(), UNTIL);
        assertThat(memory.applications().find(draft.id()).orElseThrow().status())
                .isEqualTo(Status.SUBMITTED);
        assertThat(memory.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.values()).doesNotContainKey("closesAt"));
        assertThat(reason(() -> save.by(person, draft.id(), 3, answers("Late"), Optional.empty(), TOO_LATE)))
                .isEqualTo(Reason.CALL_CLOSED);
        assertThat(show.by(person, draft.id(), TOO_LATE).view().editable())
                .isEqualTo(new Editable.Nothing(Reason.CALL_CLOSED));
    }

    @Test
    void an_application_can_be_started_until_then_and_its_history_says_why() {
        var eve = aSessionOf("eve@example.org");
        assertThat(reason(() -> start.by(eve, CALL, Language.FR, CLOSED))).isEqualTo(Reason.CALL_CLOSED);
        assertThat(allowed("eve@example.org").application()).isEmpty();
        assertThat(reason(() -> start.by(eve, CALL, Language.FR, TOO_LATE))).isEqualTo(Reason.CALL_CLOSED);
        var started = start.by(eve, CALL, Language.FR, UNTIL);
        assertThat(started.created()).isTrue();
        assertThat(started.view().editable()).isEqualTo(new Editable.Everything(UNTIL));
        assertThat(memory.history(started.view().application().id()))
                .extracting(HistoryEntry::what)
                .containsExactly(HistoryEvent.STARTED, HistoryEvent.LATE_ALLOWED);
        assertThat(reason(() -> start.by(aSessionOf("bob@example.org"), CALL, Language.FR, CLOSED)))
                .isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void a_permission_given_before_the_closing_holds_after_it_and_gives_way_to_a_later_closing() {
        memory.commit(Write.put(draft));
        allow.allow(CALL, draft.email(), LOCAL, "à l'étranger", NOW, true);
        assertThat(show.by(draft.person(), draft.id(), NOW).view().editable())
                .isEqualTo(new Editable.Everything(anOpenCall().lastArrival()));
        assertThat(show.by(draft.person(), draft.id(), CLOSED).view().editable())
                .isEqualTo(new Editable.Everything(UNTIL));
        var moved = anOpenCall().closingAt(LocalDateTime.parse("2027-01-22T17:00"));
        memory.commit(Write.put(moved));
        assertThat(show.by(draft.person(), draft.id(), CLOSED).view().editable())
                .isEqualTo(new Editable.Everything(moved.lastArrival()));
    }

    @Test
    void a_second_permission_replaces_the_first() {
        allowed("ada@example.org");
        var later = allow.allow(CALL, draft.email(), LOCAL.plusDays(1), "encore", CLOSED, true);
        assertThat(memory.applications().late(draft.person(), CALL)).contains(later.permission());
        assertThat(later.permission().version()).isEqualTo(2);
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        memory.commit(Write.put(draft));
        var before = memory.everything();
        var dry = allow.allow(CALL, draft.email(), LOCAL, "panne du site", CLOSED, false);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(allowed("ada@example.org")).isEqualTo(dry);
    }

    @Test
    void nobody_comes_late_to_an_announcement_or_after_withdrawing() {
        memory.commit(Write.put(draft));
        memory.commit(Write.put(draft.withdrawn(NOW).application()));
        assertThat(reason(() -> allowed("ada@example.org"))).isEqualTo(Reason.WITHDRAWN);
        var bob = stored(memory, anApplicationOf("bob@example.org", "Fil"));
        memory.commit(bob.ineligible("hors région", NOW).with());
        assertThat(reason(() -> allowed("bob@example.org"))).isEqualTo(Reason.DECIDED);
        assertThat(allowed("eve@example.org").application()).isEmpty();
        var zoe = stored(memory, anApplicationOf("zoe@example.org", "Trame"));
        memory.commit(zoe.announced(Status.DECLINED, Optional.empty(), CLOSED).with());
        assertThat(reason(() -> allowed("max@example.org"))).isEqualTo(Reason.DECIDED);
        assertThat(memory.applications().late(email("max@example.org").person(), CALL))
                .isEmpty();
    }

    @Test
    void a_time_that_is_past_or_not_after_the_closing_is_refused() {
        var past = LocalDateTime.ofInstant(CLOSED, PARIS);
        assertThat(refusal(() -> allow.allow(CALL, draft.email(), past, "", CLOSED, true))
                        .fields())
                .isEqualTo(Map.of("until", FieldCode.IN_THE_PAST));
        var grace = LocalDateTime.parse("2027-01-15T17:15");
        assertThat(refusal(() -> allow.allow(CALL, draft.email(), grace, "", NOW, true))
                        .fields())
                .isEqualTo(Map.of("until", FieldCode.EARLIER));
        assertThat(reason(() -> allow.allow(new CallId("x"), draft.email(), LOCAL, "", NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
    }
}
