package fr.navette.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people typed, in renderer. */
class TypedValueTest {
    private static final MailRenderer RENDERER = new MailRenderer("https://navette.example", "Blanchemaille");

    private static Rendered declined(String contact, String startup) {
        return RENDERER.render(new MailIn(Language.FR, contact, startup).of(MailTemplate.DECLINED));
    }

    // N2
    @Test
    void a_vietnamese_name_is_greeted_whole() {
        assertThat(declined("Nguyễn Thị Ánh", "X").text()).contains("Bonjour Nguyễn Thị Ánh,");
    }

    // N3
    @ParameterizedTest
    @ValueSource(strings = {"محمد & Fils !", "שלום"})
    void a_name_from_right_to_left_leaves_the_sentence_in_its_order(String startup) {
        var written = declined("Ada", startup);
        assertThat(written.subject()).isEqualTo("Votre candidature pour \u2068" + startup + "\u2069");
        assertThat(written.html()).contains("présenté <bdi>" + startup.replace("&", "&amp;") + "</bdi> à l'appel");
    }

    // N5
    @Test
    void signs_of_templates_and_patterns_are_shown_and_filled_in_by_nothing() {
        var typed = "Cash$Flow {{contact}} \\1";
        var written = declined("Ada", typed);
        assertThat(written.subject()).isEqualTo("Votre candidature pour " + typed);
        assertThat(written.text()).contains("d'avoir présenté " + typed + " à l'appel");
        assertThat(written.html()).contains("d'avoir présenté " + typed + " à l'appel");
    }

    // N6
    @Test
    void quotes_and_signs_are_literal_in_text_and_the_same_in_html_once_decoded() {
        var typed = "L'Éclair & Cie = \"bio\" <b>";
        var written = declined("Ada", typed);
        assertThat(written.subject()).isEqualTo("Votre candidature pour " + typed);
        assertThat(written.text()).contains(typed);
        assertThat(written.html())
                .contains("L'Éclair &amp; Cie = &quot;bio&quot; &lt;b&gt;")
                .doesNotContain("&#39;", "&amp;amp;", "<b>");
    }

    // M1
    @Test
    void a_line_break_makes_no_header_and_no_new_line() {
        var written = declined("Ada", "Navette\r\nBcc: tous@example.org");
        assertThat(written.subject()).startsWith("Votre candidature pour Navette Bcc: tous@example");
        assertThat(written.subject()).doesNotContain("\r", "\n");
        assertThat(written.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    // M2
    @Test
    void a_name_with_a_comma_and_brackets_is_kept_whole() {
        var mail = new MailIn(Language.FR, "Martin, Léa (CEO)", "X").of(MailTemplate.DECLINED);
        assertThat(mail.toName()).isEqualTo("Martin, Léa (CEO)");
        assertThat(RENDERER.render(mail).text()).contains("Bonjour Martin, Léa (CEO),");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/x, https:\u2060//evil\u2060.example/x",
        "evil.example, evil\u2060.example",
        "Fil & Cie, Fil & Cie",
        "12.5, 12.5",
        "deck.pdf, deck.pdf",
        "a.b.pdf, a\u2060.b.pdf"
    })
    void no_mail_program_makes_a_link_of_it(String typed, String shown) {
        assertThat(TypedValue.unlinked(typed)).isEqualTo(shown);
    }
}
