package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSlot;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.map;
import static fr.navette.Given.text;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Question;
import fr.navette.calls.Question.Condition;
import fr.navette.calls.Question.Option;
import fr.navette.calls.QuestionKind;
import fr.navette.documents.Document;
import fr.navette.documents.check.Verdict;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = new Form(anOpenCall());
    private final Application draft = aDraftOf("ada@example.org");
    private final Document deck = aDocumentOf(draft, new byte[] {1});

    private static Content draft(Map<String, Object> answers) {
        return new Content(answers, List.of(), Optional.empty());
    }

    /** The problems of a draft with these answers and documents. */
    private Map<String, FieldCode> problems(Map<String, Object> answers, Document... documents) {
        var content = new Content(answers, List.of("blanchemaille"), Optional.of("incubator"));
        return form.problems(
                content, new Dossier(draft.saved(content, 0, NOW), List.of(documents), List.of()).usable());
    }

    private static Map<String, Object> asked(Form form, Map<String, Object> answers) {
        return form.asked(draft(answers)).answers();
    }

    private static Map<String, Object> complete(Object... more) {
        var answers = map("startup", "Fil", "contact", "Ada", "pitch", "Du fil", "stage", "idea");
        answers.putAll(map(more));
        return answers;
    }

    @Test
    void every_missing_field_of_an_empty_draft_is_named() {
        assertThat(form.problems(Content.NOTHING, List.of()))
                .isEqualTo(Map.of(
                        "answers.startup", FieldCode.REQUIRED,
                        "answers.contact", FieldCode.REQUIRED,
                        "answers.pitch", FieldCode.REQUIRED,
                        "answers.stage", FieldCode.REQUIRED,
                        "sites", FieldCode.REQUIRED,
                        "track", FieldCode.REQUIRED,
                        "documents.deck", FieldCode.REQUIRED));
    }

    @Test
    void a_draft_with_every_answer_and_a_document_is_complete() {
        assertThat(problems(complete(), deck)).isEmpty();
    }

    @Test
    void a_rejected_or_removed_document_does_not_count() {
        var lacking = Map.of("documents.deck", FieldCode.REQUIRED);
        assertThat(problems(complete(), deck.checked(Verdict.BROKEN, "v1"))).isEqualTo(lacking);
        assertThat(problems(complete(), deck.checked(Verdict.MALWARE, "v1"))).isEqualTo(lacking);
        assertThat(problems(complete(), deck.removed(NOW))).isEqualTo(lacking);
        assertThat(problems(complete(), deck.checked(Verdict.FINE, "v1"))).isEmpty();
    }

    @Test
    void a_hidden_question_needs_no_answer_and_hides_its_old_one() {
        var asked = complete("stage", "revenue");
        assertThat(problems(asked, deck)).isEqualTo(Map.of("answers.revenue", FieldCode.REQUIRED));
        asked.put("revenue", new BigDecimal("12000"));
        assertThat(problems(asked, deck)).isEmpty();
        assertThat(asked(form, asked)).isEqualTo(asked);
        asked.put("stage", "idea");
        assertThat(problems(asked, deck)).isEmpty();
        assertThat(asked(form, asked)).isEqualTo(complete());
    }

    @Test
    void a_question_that_depends_on_a_hidden_one_is_hidden_too() {
        var options = List.of(new Option("yes", text("yes")), new Option("no", text("no")));
        var first = choice("first", options, Optional.empty());
        var second = choice("second", options, when("first", "yes"));
        var third = choice("third", options, when("second", "yes"));
        var nested = new Form(aCall(List.of(first, second, third), List.of()));
        var answers = map("first", "yes", "second", "yes", "third", "no");
        assertThat(asked(nested, answers)).isEqualTo(answers);
        answers.put("first", "no");
        assertThat(asked(nested, answers)).isEqualTo(map("first", "no"));
    }

    @Test
    void a_condition_may_depend_on_choices_and_consent() {
        var options = List.of(new Option("shop", text("shop")), new Option("other", text("other")));
        var channels = new Question(
                "channels",
                QuestionKind.CHOICES,
                text("channels"),
                Optional.empty(),
                false,
                200,
                options,
                Optional.empty());
        var which = choice("which", options, when("channels", "other"));
        var news = aQuestion("news", QuestionKind.CONSENT, false, 200);
        var how = choice("how", options, when("news", "true"));
        var form = new Form(aCall(List.of(channels, which, news, how), List.of()));
        var shown = map("channels", List.of("shop", "other"), "which", "shop", "news", true);
        shown.put("how", "other");
        assertThat(asked(form, shown)).isEqualTo(shown);
        assertThat(asked(form, map("channels", List.of("shop"), "which", "shop", "how", "other")))
                .isEqualTo(map("channels", List.of("shop")));
    }

    private static Question choice(String id, List<Option> options, Optional<Condition> showIf) {
        return new Question(id, QuestionKind.CHOICE, text(id), Optional.empty(), true, 200, options, showIf);
    }

    private static Optional<Condition> when(String question, String option) {
        return Optional.of(new Condition(question, List.of(option)));
    }

    @Test
    void a_text_that_is_too_long_is_saved_and_reported_at_submission() {
        var cleaned = form.cleaned(draft(complete("pitch", "b".repeat(150))));
        assertThat(cleaned.answers()).containsEntry("pitch", "b".repeat(150));
        assertThat(problems(cleaned.answers(), deck)).isEqualTo(Map.of("answers.pitch", FieldCode.TOO_LONG));
    }

    @Test
    void an_invisible_answer_is_not_kept() {
        assertThat(form.cleaned(draft(map("startup", "\u3164", "contact", " Ada ", "pitch", null))))
                .isEqualTo(draft(map("contact", "Ada")));
    }

    @Test
    void a_draft_keeps_invalid_answers() {
        assertThat(form.cleaned(draft(map("stage", "later", "revenue", "12.000"))))
                .isEqualTo(draft(map("stage", "later", "revenue", "12.000")));
    }

    @Test
    void an_optional_document_may_be_missing() {
        var optional = new Form(aCall(List.of(), List.of(aSlot("photo", false))));
        assertThat(optional.problems(
                        new Content(complete(), List.of("blanchemaille"), Optional.of("incubator")), List.of()))
                .isEmpty();
    }

    @Test
    void an_answer_to_an_unknown_question_is_refused() {
        var refusal = refusal(() -> form.cleaned(draft(map("age\n", "12"))));
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.age", FieldCode.UNKNOWN_FIELD));
    }

    @Test
    void an_answer_of_another_type_is_refused() {
        var siren = new Form(aCall(List.of(aQuestion("siren", QuestionKind.SIREN, true, 20)), List.of()));
        var number = map("siren", new BigDecimal("5520135"));
        var refusal = refusal(() -> siren.cleaned(draft(number)));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.siren", FieldCode.WRONG_TYPE));
    }

    @Test
    void an_absurd_number_is_refused_and_not_silently_dropped() {
        var refusal = refusal(() -> form.cleaned(draft(map("revenue", new BigDecimal("1E+99")))));
        assertThat(refusal.fields()).isEqualTo(Map.of("answers.revenue", FieldCode.WRONG_TYPE));
    }

    @Test
    void sites_and_track_must_belong_to_the_call_and_be_unique() {
        assertThat(sitesRefused("mars")).isEqualTo(Map.of("sites", FieldCode.NOT_AN_OPTION));
        assertThat(sitesRefused("blanchemaille", "blanchemaille")).isEqualTo(Map.of("sites", FieldCode.TWICE));
        var track = new Content(Map.of(), List.of(), Optional.of("moon"));
        assertThat(refusal(() -> form.cleaned(track)).fields()).isEqualTo(Map.of("track", FieldCode.NOT_AN_OPTION));
    }

    private Map<String, FieldCode> sitesRefused(String... sites) {
        var typed = new Content(Map.of(), List.of(sites), Optional.empty());
        return refusal(() -> form.cleaned(typed)).fields();
    }
}
