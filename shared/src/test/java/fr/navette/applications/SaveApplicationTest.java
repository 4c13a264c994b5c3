package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.map;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaveApplicationTest {
    private static final Instant END_OF_GRACE = Instant.parse("2027-01-15T16:15:00Z");
    private final InMemory memory = new InMemory();
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final Application draft = aDraftOf("ada@example.org");
    private final PersonId ada = draft.person();

    @BeforeEach
    void aDraftIsThere() {
        memory.commit(Write.put(anOpenCall()), Write.put(draft));
    }

    private Application now() {
        return memory.applications().find(draft.id()).orElseThrow();
    }

    @Test
    void an_incomplete_draft_is_cleaned_and_saved() {
        var typed = new Content(
                map("startup", " Fil\u200B ", "pitch", "\u00A0"), List.of("blanchemaille"), Optional.empty());
        var saved = save.by(ada, draft.id(), 1, typed, Optional.empty(), NOW).application();
        assertThat(saved)
                .isEqualTo(draft.saved(
                        new Content(map("startup", "Fil"), List.of("blanchemaille"), Optional.empty()), 1, NOW));
        assertThat(now()).isEqualTo(saved);
        assertThat(memory.mails()).isEmpty();
    }

    @Test
    void saving_reports_invalid_answers_but_not_missing_ones() {
        var answers = new LinkedHashMap<>(answers("Fil").answers());
        answers.put("stage", "revenue");
        answers.put("revenue", "beaucoup");
        answers.put("pitch", "x".repeat(141));
        var typed = new Content(answers, List.of(), Optional.empty());
        assertThat(save.by(ada, draft.id(), 1, typed, Optional.empty(), NOW).problems())
                .isEqualTo(Map.of("answers.revenue", FieldCode.NOT_A_NUMBER, "answers.pitch", FieldCode.TOO_LONG));
        answers.put("stage", "idea");
        answers.put("pitch", "x".repeat(140));
        var mended = new Content(answers, List.of(), Optional.empty());
        assertThat(save.by(ada, draft.id(), 2, mended, Optional.empty(), NOW).problems())
                .isEmpty();
    }

    @Test
    void a_save_of_an_older_version_is_refused_with_the_newer_one() {
        var newer = save.by(ada, draft.id(), 1, answers("Newer"), Optional.empty(), NOW);
        var refusal = refusal(() -> save.by(ada, draft.id(), 1, answers("Older"), Optional.empty(), NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(refusal.facts()).isEqualTo(Map.of(SaveApplication.CURRENT, newer));
        assertThat(now()).isEqualTo(newer.application());
    }

    @Test
    void a_save_that_comes_second_is_refused_with_the_newer_version() {
        memory.beforeNextCommit(() -> save.by(ada, draft.id(), 1, answers("Newer"), Optional.empty(), NOW));
        var refusal = refusal(() -> save.by(ada, draft.id(), 1, answers("Older"), Optional.empty(), NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(now().startup()).isEqualTo("Newer");
        assertThat(refusal.facts().get(SaveApplication.CURRENT))
                .isEqualTo(new ApplicationView(new Dossier(now(), List.of(), List.of()), anOpenCall(), NOW));
    }

    @Test
    void a_version_that_does_not_exist_yet_is_stale_too() {
        assertThat(reason(() -> save.by(ada, draft.id(), 2, answers("Fil"), Optional.empty(), NOW)))
                .isEqualTo(Reason.STALE_VERSION);
    }

    @Test
    void a_draft_is_in_time_until_the_grace_is_over() {
        assertThat(save.by(ada, draft.id(), 1, answers("A"), Optional.empty(), END_OF_GRACE.minusMillis(1)))
                .isNotNull();
        assertThat(save.by(ada, draft.id(), 2, answers("B"), Optional.empty(), END_OF_GRACE))
                .isNotNull();
        var late = END_OF_GRACE.plusMillis(1);
        assertThat(reason(() -> save.by(ada, draft.id(), 3, answers("C"), Optional.empty(), late)))
                .isEqualTo(Reason.CALL_CLOSED);
        assertThat(now().startup()).isEqualTo("B");
    }

    /** Compares the content only: the submission's file is not stored here. */
    private static boolean changed(ApplicationView view) {
        var submitted = view.application().submission().orElseThrow().content();
        return !submitted.equals(view.application().draft().content());
    }

    @Test
    void edits_after_the_submission_are_kept_beside_it() {
        var submitted = stored(memory, anApplicationOf("bob@example.org", "Fil"));
        var saved = save.by(submitted.person(), submitted.id(), 3, answers("Fil & Cie"), Optional.empty(), NOW);
        assertThat(saved.application().status()).isEqualTo(Status.SUBMITTED);
        assertThat(saved.application().draft().content()).isEqualTo(answers("Fil & Cie"));
        assertThat(saved.application().submission()).isEqualTo(submitted.submission());
        assertThat(changed(saved)).isTrue();
    }

    @Test
    void an_undone_edit_is_no_change() {
        var submitted = stored(memory, anApplicationOf("bob@example.org", "Fil"));
        save.by(submitted.person(), submitted.id(), 3, answers("Fil & Cie"), Optional.empty(), NOW);
        var undone = save.by(submitted.person(), submitted.id(), 4, answers("Fil"), Optional.empty(), NOW);
        assertThat(changed(undone)).isFalse();
    }

    @Test
    void somebody_else_learns_nothing_and_changes_nothing() {
        var bob = email("bob@example.org").person();
        assertThat(reason(() -> save.by(bob, draft.id(), 1, answers("Mine"), Optional.empty(), NOW)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> save.by(ada, new ApplicationId("nothing"), 1, answers("X"), Optional.empty(), NOW)))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(now()).isEqualTo(draft);
    }

    @Test
    void a_withdrawn_or_decided_application_cannot_be_edited() {
        memory.commit(Write.put(draft.withdrawn(NOW).application()));
        assertThat(reason(() -> save.by(ada, draft.id(), 2, answers("Fil"), Optional.empty(), NOW)))
                .isEqualTo(Reason.WITHDRAWN);
        var declined = stored(
                memory,
                anApplicationOf("bob@example.org", "Fil")
                        .announced(Status.DECLINED, Optional.empty(), NOW)
                        .application());
        assertThat(reason(() -> save.by(declined.person(), declined.id(), 4, answers("X"), Optional.empty(), NOW)))
                .isEqualTo(Reason.DECIDED);
    }

    @Test
    void an_answer_to_an_unknown_question_is_refused_and_nothing_is_saved() {
        var typed = new Content(map("startup", "Fil", "age", "12"), List.of(), Optional.empty());
        assertThat(reason(() -> save.by(ada, draft.id(), 1, typed, Optional.empty(), NOW)))
                .isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(now()).isEqualTo(draft);
    }

    @Test
    void the_stored_answers_are_a_copy_of_the_map_received() {
        var typed = map("startup", "Fil");
        save.by(ada, draft.id(), 1, new Content(typed, List.of(), Optional.empty()), Optional.empty(), NOW);
        typed.put("startup", "Autre");
        assertThat(now().startup()).isEqualTo("Fil");
    }

    @Test
    void content_that_the_table_cannot_hold_is_refused_by_its_largest_answer_and_nothing_is_saved() {
        var endless = new LinkedHashMap<String, Object>(answers("Fil").answers());
        endless.put("pitch", "é".repeat(90_000));
        var typed = new Content(endless, List.of(), Optional.empty());
        var refusal = refusal(() -> save.by(ada, draft.id(), 1, typed, Optional.empty(), NOW));
        assertThat(refusal.reason()).isEqualTo(Reason.APPLICATION_TOO_LARGE);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.pitch", FieldCode.TOO_LONG));
        assertThat(now()).isEqualTo(draft);
    }

    @Test
    void another_spelling_of_an_amount_is_no_change() {
        var submitted = stored(memory, earning("1 234,50"));
        var again = earning("1234.500").draft().content();
        var saved = save.by(submitted.person(), submitted.id(), 5, again, Optional.empty(), NOW);
        assertThat(changed(saved)).isFalse();
    }

    private Application earning(String revenue) {
        var answers = new LinkedHashMap<>(answers("Fil").answers());
        answers.put("revenue", revenue);
        var content =
                new Content(answers, answers("Fil").sites(), answers("Fil").track());
        var cleaned = new Form(anOpenCall()).cleaned(content);
        return anApplicationOf("bob@example.org", "Fil")
                .saved(cleaned, 0, NOW)
                .submitted(Given.aSubmission(cleaned), NOW)
                .application();
    }
}
