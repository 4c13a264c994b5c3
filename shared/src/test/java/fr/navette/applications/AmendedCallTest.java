package fr.navette.applications;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.OpenCall;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is amended while an applicant is writing. */
class AmendedCallTest {
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final OpenCall open =
            new OpenCall(memory.calls(), memory.callUse(), memory.digests(), memory, (call, all) -> {});
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final SubmitApplication submit = new SubmitApplication(
            memory.calls(), memory.applications(), memory.readers(), files, new KnownSeals(), memory);
    private Application draft;

    @BeforeEach
    void aDraftIsAnsweredAndTheCallAsksOneThingMore() {
        open.open(anOpenCall(), true);
        var started = new StartApplication(memory.calls(), memory.applications(), memory, new KnownSecrets())
                .by(aSessionOf("ada@example.org"), CALL, Language.FR, NOW)
                .view()
                .application();
        draft = save.by(started.person(), started.id(), 1, answers("Fil"), Optional.empty(), NOW)
                .application();
        memory.commit(Write.put(aDocumentOf(draft, new byte[] {1})));
        files.put(aDocumentOf(draft, new byte[] {1}), new byte[] {1});
        assertThat(open.open(asking(anOpenCall(), "news"), true).call().version())
                .isEqualTo(2);
    }

    private static Call asking(Call c, String question) {
        var questions = new ArrayList<>(c.questions());
        questions.addFirst(aQuestion(question, QuestionKind.LINE, true, 140));
        return new Call(
                c.id(),
                c.title(),
                c.opensAt(),
                c.closesAt(),
                c.zone(),
                c.grace(),
                c.tracks(),
                c.sites(),
                questions,
                c.documents(),
                c.criteria(),
                c.readsPerApplication(),
                c.quorum(),
                c.offerDays(),
                c.decisionBy(),
                c.exports(),
                c.filling(),
                c.jury(),
                c.cohort(),
                c.closedAt(),
                c.version());
    }

    private Application now() {
        return memory.applications().find(draft.id()).orElseThrow();
    }

    @Test
    void the_draft_keeps_its_answers_and_the_version_of_the_older_form() {
        assertThat(now()).isEqualTo(draft);
        assertThat(now().draft().content().answers()).isEqualTo(answers("Fil").answers());
        assertThat(now().draft().formVersion()).isEqualTo(1);
        assertThat(memory.calls().get(CALL).version()).isEqualTo(2);
    }

    @Test
    void only_the_new_questions_are_missing() {
        var refusal = refusal(() -> submit.by(draft.person(), draft.id(), NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.news", FieldCode.REQUIRED));
        assertThat(now()).isEqualTo(draft);
    }

    @Test
    void what_was_answered_to_the_newer_form_is_never_sent_by_the_older_one() {
        var older = asking(anOpenCall(), "other").withVersion(1);
        var reads = new ArrayDeque<>(List.of(older, memory.calls().get(CALL)));
        var calls = new Calls() {
            @Override
            public Optional<Call> find(CallId id) {
                return Optional.of(reads.remove());
            }

            @Override
            public List<Call> all() {
                return List.of();
            }
        };
        save.by(draft.person(), draft.id(), 2, answers("Fil 2"), Optional.of(2L), NOW);
        var early =
                new SubmitApplication(calls, memory.applications(), memory.readers(), files, new KnownSeals(), memory);
        var refusal = refusal(() -> early.by(draft.person(), draft.id(), NOW));
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.news", FieldCode.REQUIRED));
        assertThat(reads).isEmpty();
    }

    @Test
    void a_page_that_shows_the_older_form_still_saves() {
        var saved = save.by(draft.person(), draft.id(), 2, answers("Fil 2"), Optional.of(1L), NOW)
                .application();
        assertThat(saved.draft().content().answers()).isEqualTo(answers("Fil 2").answers());
        assertThat(saved.draft().formVersion()).isEqualTo(1);
        assertThat(save.by(draft.person(), draft.id(), 3, answers("Fil 2"), Optional.of(99L), NOW)
                        .application()
                        .draft()
                        .formVersion())
                .isEqualTo(2);
    }

    @Test
    void an_older_page_clears_its_own_answers_and_keeps_newer_ones() {
        var more = new LinkedHashMap<>(answers("Fil").answers());
        more.put("news", "Un salon en mars");
        var typed = new Content(more, answers("Fil").sites(), answers("Fil").track());
        save.by(draft.person(), draft.id(), 2, typed, Optional.of(2L), NOW);
        var older = new LinkedHashMap<>(answers("Fil & Cie").answers());
        older.put("pitch", null);
        var saved = save.by(
                        draft.person(),
                        draft.id(),
                        3,
                        new Content(older, typed.sites(), typed.track()),
                        Optional.of(1L),
                        NOW)
                .application();
        assertThat(saved.startup()).isEqualTo("Fil & Cie");
        assertThat(saved.draft().content().answers())
                .containsEntry("news", "Un salon en mars")
                .doesNotContainKey("pitch");
        assertThat(saved.draft().formVersion()).isEqualTo(2);
    }

    @Test
    void the_application_can_be_submitted_once_the_new_question_is_answered() {
        var more = new LinkedHashMap<>(answers("Fil").answers());
        more.put("news", "Un salon en mars");
        var typed = new Content(more, answers("Fil").sites(), answers("Fil").track());
        save.by(draft.person(), draft.id(), 2, typed, Optional.empty(), NOW);
        submit.by(draft.person(), draft.id(), NOW);
        assertThat(now().status()).isEqualTo(Status.SUBMITTED);
        assertThat(now().draft().formVersion()).isEqualTo(2);
    }
}
