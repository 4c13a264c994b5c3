package fr.navette.calls;

import com.samskivert.mustache.Mustache;
import fr.navette.input.Values;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import fr.navette.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A call as a page without scripts, for search engines, link previews and the Atom feed. The template is {@code
 * call.<language>.html} beside this class.
 *
 * @param site address of the site, without a trailing slash
 * @param organisation the organisation that opens the call
 */
public record CallPage(String site, String organisation) {
    public String of(Call call, Language language) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(template("call", language))
                .execute(values(call, language));
    }

    Values values(Call call, Language language) {
        return new Values()
                .with("site", site)
                .with("organisation", organisation)
                .with("id", call.id().value())
                .with("title", typeset(call.title(), language))
                .with("summary", summary(call, language))
                .with(
                        "sites",
                        call.sites().stream()
                                .map(s -> Map.of("name", s.name(), "places", Integer.toString(s.places())))
                                .toList())
                .with(
                        "tracks",
                        call.tracks().stream()
                                .map(t -> Map.of(
                                        "title",
                                        typeset(t.title(), language),
                                        "hint",
                                        t.hint().map(h -> typeset(h, language)).orElse("")))
                                .toList());
    }

    String summary(Call call, Language language) {
        var opens = LocalizedTime.day(call.opens(), call.zone(), language);
        var closes = LocalizedTime.minutes(call.closes(), call.zone(), language);
        var answer = call.decisionBy().map(day -> LocalizedTime.day(day, language));
        return switch (language) {
            case FR ->
                "Candidatures du " + opens + " au " + closes + "."
                        + answer.map(day -> " Réponse au plus tard le " + day + ".")
                                .orElse("");
            case EN ->
                "Applications from " + opens + " until " + closes + "."
                        + answer.map(day -> " You will have an answer by " + day + ".")
                                .orElse("");
        };
    }

    /** French typography whatever keyboard staff have: no line begins with one of these marks. */
    static String typeset(Texts texts, Language language) {
        var text = texts.in(language);
        return switch (language) {
            case FR -> text.replaceAll(" (?=[:;?!»])", "\u00A0").replace("« ", "«\u00A0");
            case EN -> text;
        };
    }

    /** The template of this name beside this class. */
    static String template(String name, Language language) {
        try (var in = CallPage.class.getResourceAsStream(name + "." + language.tag() + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
