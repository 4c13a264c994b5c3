package fr.navette.calls;

import com.samskivert.mustache.Mustache;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;

/**
 * A call that is not published yet, as a page that shows all that it would ask. The template is {@code
 * preview.<language>.html} beside this class.
 *
 * @param page the page of the call once it is published
 */
public record PreviewPage(CallPage page) {
    public String of(Call call, Language language) {
        var values = page.values(call, language)
                .with(
                        "questions",
                        call.questions().stream()
                                .map(question -> question(question, call, language))
                                .toList())
                .with(
                        "documents",
                        call.documents().stream()
                                .map(document -> document(document, language))
                                .toList());
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(CallPage.template("preview", language))
                .execute(values);
    }

    private static Map<String, Object> question(Question question, Call call, Language language) {
        return Values.of("label", CallPage.typeset(question.label(), language))
                .with(
                        "hint",
                        question.hint()
                                .map(hint -> CallPage.typeset(hint, language))
                                .orElse(""))
                .with("required", question.required())
                .with(
                        "options",
                        question.options().stream()
                                .map(option -> Map.of("label", CallPage.typeset(option.label(), language)))
                                .toList())
                .with("condition", condition(question, call, language));
    }

    /** The label of the question that this one depends on; none if it is always asked. */
    private static List<Map<String, String>> condition(Question question, Call call, Language language) {
        return question.showIf().stream()
                .flatMap(condition ->
                        call.questions().stream().filter(other -> other.id().equals(condition.question())))
                .map(other -> Map.of("question", CallPage.typeset(other.label(), language)))
                .toList();
    }

    private static Map<String, Object> document(Slot document, Language language) {
        return Values.of("label", CallPage.typeset(document.label(), language)).with("required", document.required());
    }
}
