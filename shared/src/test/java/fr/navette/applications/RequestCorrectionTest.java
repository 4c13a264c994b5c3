package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.RequestCorrection.Requested;
import fr.navette.calls.CallId;
import fr.navette.calls.QuestionKind;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.RequestUpload;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.MailTemplate;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestCorrectionTest {
    private static final Instant CLOSED = Instant.parse("2027-01-16T09:00:00Z");
    private static final Instant UNTIL = CLOSED.plus(Duration.ofDays(5));
    private static final Instant TOO_LATE = UNTIL.plusMillis(1);
    private static final Correction CORRECTION =
            new Correction("Le nom, s'il vous plaît.", List.of("answers.startup"), UNTIL);

    private final InMemory memory = new InMemory();
    private final RequestCorrection request = new RequestCorrection(memory.calls(), memory.applications(), memory);
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final SubmitApplication submit = new SubmitApplication(
            memory.calls(), memory.applications(), memory.readers(), new InMemoryFiles(), new KnownSeals(), memory);
    private final Application application = anApplicationOf("ada@example.org", "Fil");

    @BeforeEach
    void anApplicationWasSubmitted() {
        memory.commit(Write.put(anOpenCall()));
        stored(memory, application);
    }

    private Requested asked(Correction correction) {
        return request.request(of(CALL, application.id(), correction), CLOSED, true);
    }

    private static RequestCorrection.Request of(CallId call, ApplicationId id, Correction correction) {
        var until = LocalDateTime.ofInstant(correction.until(), Given.PARIS);
        return new RequestCorrection.Request(call, id, correction.message(), correction.fields(), until);
    }

    private Application now() {
        return memory.applications().find(application.id()).orElseThrow();
    }

    private Dossier saved(Content content, Instant arrived) {
        return save.by(application.person(), application.id(), now().version(), content, Optional.empty(), arrived)
                .dossier();
    }

    @Test
    void a_correction_request_is_mailed_once_recorded_and_opens_the_fields() {
        assertThat(asked(CORRECTION).mails()).isEqualTo(1);
        assertThat(now().correction()).contains(CORRECTION);
        assertThat(memory.history(application.id()))
                .containsExactly(new HistoryEntry(
                        application.id(), CLOSED, HistoryEvent.CORRECTION_ASKED, HistoryEntry.Actor.STAFF));
        var mail = memory.mails().getFirst();
        assertThat(mail.template()).isEqualTo(MailTemplate.CORRECTION);
        assertThat(mail.values())
                .containsEntry("message", CORRECTION.message())
                .containsEntry("fields", List.of(Map.of("field", "Start-up")));
        assertThat(asked(CORRECTION).mails()).isZero();
        assertThat(memory.mails()).hasSize(1);
    }

    @Test
    void without_confirm_nothing_is_stored_or_sent() {
        var before = memory.everything();
        assertThat(request.request(of(CALL, application.id(), CORRECTION), CLOSED, false)
                        .mails())
                .isEqualTo(1);
        assertThat(memory.everything()).isEqualTo(before);
    }

    @Test
    void only_the_requested_fields_can_be_corrected_after_the_closing() {
        assertThat(reason(() -> saved(answers("Fil & Cie"), CLOSED))).isEqualTo(Reason.CALL_CLOSED);
        asked(CORRECTION);
        var other = new LinkedHashMap<>(answers("Fil & Cie").answers());
        other.put("pitch", "Another one");
        var both = new Content(other, answers("Fil").sites(), answers("Fil").track());
        var refusal = refusal(() -> saved(both, CLOSED));
        assertThat(refusal.reason()).isEqualTo(Reason.CALL_CLOSED);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.pitch", FieldCode.CLOSED));
        var elsewhere = new Content(
                answers("Fil").answers(),
                List.of("euratechnologies"),
                application.current().track());
        assertThat(refusal(() -> saved(elsewhere, CLOSED)).fields()).containsKey("sites");
        var nowhere =
                new Content(answers("Fil").answers(), application.current().sites(), Optional.empty());
        assertThat(refusal(() -> saved(nowhere, CLOSED)).fields()).containsKey("track");
        assertThat(saved(answers("Fil & Cie"), UNTIL).application().draft().content())
                .isEqualTo(answers("Fil & Cie"));
    }

    @Test
    void a_correction_counts_once_it_is_resubmitted_in_time() {
        asked(CORRECTION);
        var deck = aDocumentOf(application, new byte[] {1});
        memory.commit(Write.put(deck));
        memory.commit(Write.put(deck.checked(Verdict.FINE, "v1")));
        saved(answers("Fil & Cie"), CLOSED);
        var first = application.receipt().orElseThrow();
        assertThat(submit.by(application.person(), application.id(), TOO_LATE)).isEqualTo(first);
        var second = submit.by(application.person(), application.id(), UNTIL);
        assertThat(now().submission().orElseThrow().receipts()).containsExactly(first, second);
        assertThat(now().startup()).isEqualTo("Fil & Cie");
        assertThat(reason(() -> saved(answers("Late"), TOO_LATE))).isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void a_question_added_since_does_not_block_the_correction() {
        var more = new ArrayList<>(anOpenCall().questions());
        more.add(aQuestion("needs", QuestionKind.LINE, true, 140));
        var slots = List.of(aSlot("deck", true), aSlot("kbis", true));
        memory.commit(Write.put(aCall(more, slots).withVersion(2)));
        asked(CORRECTION);
        saved(answers("Fil & Cie"), CLOSED);
        submit.by(application.person(), application.id(), UNTIL);
        assertThat(now().startup()).isEqualTo("Fil & Cie");
    }

    @Test
    void unsubmitted_changes_stay_out_of_a_correction_and_are_not_lost() {
        var unsent = new LinkedHashMap<>(answers("Fil").answers());
        unsent.put("pitch", "Never sent");
        saved(
                new Content(
                        unsent,
                        List.of("euratechnologies"),
                        application.current().track()),
                NOW);
        asked(CORRECTION);
        var asSent = answers("Fil & Cie");
        saved(asSent, CLOSED);
        submit.by(application.person(), application.id(), CLOSED);
        assertThat(now().submission().orElseThrow().content()).isEqualTo(asSent);
        assertThat(now().draft().content().answers())
                .containsEntry("startup", "Fil & Cie")
                .containsEntry("pitch", "Never sent");
        assertThat(now().draft().content().sites()).containsExactly("euratechnologies");
        var again = submit.by(application.person(), application.id(), CLOSED.plusSeconds(1));
        assertThat(now().submission().orElseThrow().receipts()).last().isEqualTo(again);
        assertThat(now().submission().orElseThrow().receipts()).hasSize(2);
    }

    @Test
    void files_in_closed_slots_stay_as_submitted() {
        var deck = aDocumentOf(application, new byte[] {1});
        var checked = deck.checked(Verdict.FINE, "v1");
        memory.commit(Write.put(deck));
        memory.commit(Write.put(checked));
        var newer = aDocument(application, "kbis", "deck-2.pdf", FileType.PDF, new byte[] {2});
        memory.commit(Write.put(newer));
        memory.commit(Write.put(newer.checked(Verdict.FINE, "v1")), Write.put(checked.removed(NOW)));
        asked(CORRECTION);
        saved(answers("Fil & Cie"), CLOSED);
        submit.by(application.person(), application.id(), CLOSED);
        assertThat(now().submission().orElseThrow().documents()).containsExactly(deck.id());
        assertThat(memory.mails().getLast().values())
                .containsEntry("documents", List.of(Map.of("name", "deck.pdf", "sha256", deck.sha256())));
    }

    @Test
    void a_field_to_correct_must_not_be_empty() {
        asked(CORRECTION);
        var nameless = new LinkedHashMap<>(answers("Fil").answers());
        nameless.remove("startup");
        saved(
                new Content(
                        nameless,
                        application.current().sites(),
                        application.current().track()),
                CLOSED);
        assertThat(refusal(() -> submit.by(application.person(), application.id(), UNTIL))
                        .fields())
                .isEqualTo(Map.of("answers.startup", FieldCode.REQUIRED));
    }

    @Test
    void a_file_can_be_uploaded_only_to_a_requested_slot() {
        var upload = new RequestUpload(
                memory.calls(),
                memory.applications(),
                new GrantUpload(memory.documents(), new InMemoryFiles(), memory, new KnownSecrets(), Scan.NOT_WANTED));
        var file =
                new GrantUpload.UploadRequest("deck", "deck.pdf", "application/pdf", 1, Sha256.base64(new byte[] {1}));
        asked(CORRECTION);
        assertThat(refusal(() -> upload.by(application.person(), application.id(), file, CLOSED))
                        .fields())
                .isEqualTo(Map.of("documents.deck", FieldCode.CLOSED));
        asked(new Correction("?", List.of("documents.deck"), UNTIL));
        assertThat(upload.by(application.person(), application.id(), file, UNTIL))
                .isNotNull();
        assertThat(reason(() -> upload.by(application.person(), application.id(), file, TOO_LATE)))
                .isEqualTo(Reason.CALL_CLOSED);
    }

    @Test
    void an_unknown_field_or_a_past_time_is_refused_by_name() {
        for (var path : List.of("answers.nothing", "startup", "documents.nothing", "site"))
            assertThat(refusal(() -> asked(new Correction("?", List.of("sites", path), UNTIL)))
                            .fields())
                    .isEqualTo(Map.of("fields[1]", FieldCode.NOT_KNOWN));
        assertThat(refusal(() -> asked(new Correction("?", List.of(), UNTIL))).fields())
                .isEqualTo(Map.of("fields", FieldCode.REQUIRED));
        var late = new Correction("?", List.of("track"), CLOSED.minusMillis(1));
        assertThat(refusal(() -> asked(late)).fields()).isEqualTo(Map.of("until", FieldCode.IN_THE_PAST));
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void only_a_submitted_and_undecided_application_can_be_corrected() {
        var draft = aDraftOf("bob@example.org");
        memory.commit(Write.put(draft));
        assertThat(reason(() -> request.request(of(CALL, draft.id(), CORRECTION), NOW, true)))
                .isEqualTo(Reason.NOT_SUBMITTED);
        assertThat(reason(() -> request.request(of(CALL, new ApplicationId("nothing"), CORRECTION), NOW, true)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> request.request(of(new CallId("other"), application.id(), CORRECTION), NOW, true)))
                .isEqualTo(Reason.CALL_UNKNOWN);
        memory.commit(Write.put(now().withdrawn(NOW).application()));
        assertThat(reason(() -> asked(CORRECTION))).isEqualTo(Reason.WITHDRAWN);
    }
}
