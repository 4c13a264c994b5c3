package fr.navette.applications;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.calls.Call;
import fr.navette.calls.Question;
import fr.navette.calls.QuestionKind;
import fr.navette.input.FieldCode;
import fr.navette.storage.Write;
import fr.navette.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applicants agree to the text that they were shown, not to a later one. */
class ConsentTest {
    private static final Texts FIRST = new Texts("J'accepte A.", "I agree to A.");
    private static final Texts SECOND = new Texts("J'accepte A et B.", "I agree to A and B.");
    private final InMemory memory = new InMemory();
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final Application draft = aDraftOf("ada@example.org");

    private static Call asking(Texts text) {
        var terms = new Question(
                "terms", QuestionKind.CONSENT, text, Optional.empty(), true, 1, List.of(), Optional.empty());
        return aCall(List.of(terms), List.of());
    }

    @BeforeEach
    void theCallAsksForConsent() {
        memory.commit(Write.put(asking(FIRST)), Write.put(draft));
    }

    private void theTextChanges() {
        memory.commit(Write.put(asking(SECOND).withVersion(2)));
    }

    private Application saved(boolean agreed, long form) {
        return savedAt(NOW, agreed, form);
    }

    private Application savedAt(Instant at, boolean agreed, long form) {
        var answers = map("startup", "Fil", "contact", "Ada");
        if (agreed) answers.put("terms", true);
        var typed = new Content(answers, List.of("blanchemaille"), Optional.of("incubator"));
        var seen = memory.applications().find(draft.id()).orElseThrow().version();
        return save.by(draft.person(), draft.id(), seen, typed, Optional.of(form), at)
                .application();
    }

    private Map<String, FieldCode> problems(Application application) {
        var form = new Form(memory.calls().get(application.call()));
        return form.problems(application.draft().content(), List.of());
    }

    @Test
    void a_required_consent_must_be_given() {
        assertThat(problems(saved(false, 1))).isEqualTo(Map.of("answers.terms", FieldCode.NOT_CONSENTED));
    }

    @Test
    void the_text_is_kept_with_the_answer() {
        var agreed = saved(true, 1);
        assertThat(agreed.draft().content().consents()).isEqualTo(Map.of("terms", FIRST));
        assertThat(problems(agreed)).isEmpty();
        assertThat(saved(false, 1).draft().content().consents()).isEmpty();
    }

    @Test
    void a_changed_text_needs_a_new_consent() {
        saved(true, 1);
        theTextChanges();
        var older = saved(true, 1);
        assertThat(older.draft().content().consents()).isEqualTo(Map.of("terms", FIRST));
        assertThat(problems(older)).isEqualTo(Map.of("answers.terms", FieldCode.NOT_CONSENTED));
        var anew = saved(true, 2);
        assertThat(anew.draft().content().consents()).isEqualTo(Map.of("terms", SECOND));
        assertThat(problems(anew)).isEmpty();
    }

    @Test
    void a_correction_of_another_field_keeps_the_earlier_consent() {
        var agreed = saved(true, 1);
        var receipt = new Receipt("ABCD-1234", NOW, "fingerprint", "seal");
        var submitted = agreed.submitted(new Submission(agreed.draft().content(), List.of(), List.of(receipt)), NOW)
                .application();
        var until = LATER.plus(Duration.ofDays(2));
        var correction = new Correction("Le nom ?", List.of("answers.startup"), until);
        var toCorrect = submitted.correctionRequested(correction, NOW).application();
        memory.commit(Write.put(submitted));
        memory.commit(Write.put(toCorrect));
        theTextChanges();
        var corrected = savedAt(LATER, true, 2);
        assertThat(corrected.draft().content().consents()).isEqualTo(Map.of("terms", FIRST));
        assertThat(corrected.draft().content())
                .isEqualTo(corrected.submission().orElseThrow().content());
    }

    @Test
    void an_older_page_gives_no_consent_to_a_text_it_did_not_show() {
        theTextChanges();
        var agreed = saved(true, 1);
        assertThat(agreed.draft().content().consents()).isEmpty();
        assertThat(problems(agreed)).isEqualTo(Map.of("answers.terms", FieldCode.NOT_CONSENTED));
    }
}
