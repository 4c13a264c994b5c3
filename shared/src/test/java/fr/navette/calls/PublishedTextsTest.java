package fr.navette.calls;

import static fr.navette.Given.anOpenCall;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.input.Fields;
import fr.navette.text.Language;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The texts published with a call: its page, its calendar event, the feed of all calls. */
class PublishedTextsTest {
    private static final String SITE = "https://navette.example";

    private static Call titled(String title) {
        var written = new LinkedHashMap<>(WrittenCall.aWrittenCall());
        written.put("title", Map.of("fr", title, "en", title));
        return CallForm.read(Fields.of(written));
    }

    @Test
    void the_closing_is_an_event_at_its_instant_with_an_alarm() {
        var calendar = new ClosingEvent(SITE).of(anOpenCall(), Language.FR);
        assertThat(calendar.split("\r\n"))
                .contains(
                        "BEGIN:VCALENDAR",
                        "UID:closing-blanchemaille-2027@navette",
                        "SEQUENCE:1",
                        "DTSTART:20270115T160000Z",
                        "SUMMARY:Clôture : Appel 2027",
                        "URL:https://navette.example/apply.html?call=blanchemaille-2027&lang=fr",
                        "TRIGGER:-P1D",
                        "END:VCALENDAR");
        assertThat(new ClosingEvent(SITE).of(anOpenCall(), Language.EN)).contains("SUMMARY:Closing: Call 2027");
    }

    @Test
    void a_long_or_odd_title_keeps_the_calendar_valid() {
        var odd = "Été; à Roubaix, \\ ".repeat(9) + "🧵".repeat(30);
        var calendar = new ClosingEvent(SITE).of(titled(odd), Language.FR);
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:Clôture : Été\\; à Roubaix\\, \\\\ Été", "🧵".repeat(30));
    }

    @Test
    void the_feed_is_atom_with_one_entry_per_call_and_escapes_typed_text() throws Exception {
        var feed = new CallFeed(SITE, "Blanchemaille").of(List.of(titled("<b>Fil</b> & Cie")), Language.FR);
        var document = parsed(feed);
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(document.getElementsByTagName("b").getLength()).isZero();
        var entry = document.getElementsByTagName("entry").item(0);
        assertThat(entry.getTextContent()).contains("<b>Fil</b> & Cie", "vendredi 15 janvier 2027");
        assertThat(parsed(new CallFeed(SITE, "B").of(List.of(), Language.EN))
                        .getElementsByTagName("entry")
                        .getLength())
                .isZero();
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void the_page_of_a_call_can_be_found_previewed_and_read_without_scripts() {
        var page = new CallPage(SITE, "Blanchemaille").of(titled("\"><script>alert(1)</script>"), Language.FR);
        assertThat(page)
                .doesNotContain("<script", "{{")
                .contains(
                        "<html lang=\"fr\">",
                        "property=\"og:title\"",
                        "content=\"https://navette.example/calls/blanchemaille-2027.fr.html\"",
                        "Candidatures du lundi 2 novembre 2026 au vendredi 15 janvier 2027 à 17:00, heure de Paris.",
                        "Roubaix · 38\u00A0places",
                        "href=\"/apply.html?call=blanchemaille-2027\"",
                        "href=\"/calls/blanchemaille-2027.fr.ics\"");
        assertThat(new CallPage(SITE, "Blanchemaille").of(anOpenCall(), Language.EN))
                .contains(
                        "<html lang=\"en\">",
                        "<li>incubator<span class=\"places\">for a project</span></li>",
                        "<li>accelerator</li>",
                        "from Monday 2 November 2026 until Friday 15 January 2027 at 17:00");
    }

    @Test
    void a_preview_shows_what_a_call_would_ask_without_scripts_or_a_place_in_search_engines() {
        var preview = new PreviewPage(new CallPage(SITE, "Blanchemaille"));
        assertThat(preview.of(titled("\"><script>alert(1)</script>"), Language.FR))
                .doesNotContain("<script", "{{");
        var call = anOpenCall();
        for (var language : Language.values()) {
            var page = preview.of(call, language);
            assertThat(page).contains("<html lang=\"" + language.tag() + "\">", "noindex");
            assertThat(call.questions())
                    .isNotEmpty()
                    .allSatisfy(question ->
                            assertThat(page).contains(question.label().in(language)));
            assertThat(call.documents())
                    .isNotEmpty()
                    .allSatisfy(document ->
                            assertThat(page).contains(document.label().in(language)));
        }
    }
}
