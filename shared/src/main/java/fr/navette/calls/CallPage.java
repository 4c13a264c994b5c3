package fr.navette.calls;

import com.samskivert.mustache.Mustache;
import fr.navette.Language;
import fr.navette.Texts;
import fr.navette.mail.SaidTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call as a page that needs no script: for search engines, for previews where its address is
 * shared, for the Atom feed. {@code call.<language>.html} beside this class.
 *
 * @param site address of the site, without a slash at the end
 * @param house whose call it is
 */
public record CallPage(String site, String house) {
    public String of(Call call, Language language) {
        var values = new LinkedHashMap<String, Object>();
        values.put("site", site);
        values.put("house", house);
        values.put("id", call.id().value());
        values.put("title", typeset(call.title(), language));
        values.put("summary", summary(call, language));
        values.put(
                "sites",
                call.sites().stream()
                        .map(s -> Map.of("name", s.name(), "places", Integer.toString(s.places())))
                        .toList());
        values.put(
                "tracks",
                call.tracks().stream()
                        .map(t -> Map.of(
                                "title",
                                typeset(t.title(), language),
                                "hint",
                                t.hint().map(h -> typeset(h, language)).orElse("")))
                        .toList());
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(template(language))
                .execute(values);
    }

    String summary(Call call, Language language) {
        var opens = SaidTime.day(call.opens(), call.zone(), language);
        var closes = SaidTime.minutes(call.closes(), call.zone(), language);
        return switch (language) {
            case FR -> "Candidatures du " + opens + " au " + closes + ".";
            case EN -> "Applications from " + opens + " until " + closes + ".";
        };
    }

    /** As French is set, whatever keyboard staff have: no line begins with these marks. */
    private static String typeset(Texts texts, Language language) {
        var text = texts.in(language);
        return switch (language) {
            case FR -> text.replaceAll(" (?=[:;?!»])", "\u00A0").replace("« ", "«\u00A0");
            case EN -> text;
        };
    }

    private static String template(Language language) {
        try (var in = CallPage.class.getResourceAsStream("call." + language.tag() + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
