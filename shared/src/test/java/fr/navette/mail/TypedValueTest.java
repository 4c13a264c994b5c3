package fr.navette.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed values in rendered mails. */
class TypedValueTest {
    private static final MailRenderer RENDERER =
            new MailRenderer("https://navette.example", "Blanchemaille", "equipe@example.org");

    private static Rendered declined(String contact, String startup) {
        return RENDERER.render(new MailIn(Language.FR, contact, startup).of(MailTemplate.DECLINED));
    }

    @Test
    void a_vietnamese_name_is_kept_in_full() {
        assertThat(declined("Nguyễn Thị Ánh", "X").text()).contains("Bonjour Nguyễn Thị Ánh,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد & Fils !", "שלום"})
    void a_right_to_left_name_keeps_the_order_of_the_sentence(String startup) {
        var written = declined("Ada", startup);
        assertThat(written.subject()).isEqualTo("Votre candidature pour \u2068" + startup + "\u2069");
        assertThat(written.html()).contains("présenté <bdi>" + startup.replace("&", "&amp;") + "</bdi> à l'appel");
    }

    @Test
    void template_and_pattern_characters_are_shown_literally() {
        var typed = "Cash$Flow {{contact}} \\1";
        var written = declined("Ada", typed);
        assertThat(written.subject()).isEqualTo("Votre candidature pour " + typed);
        assertThat(written.text()).contains("d'avoir présenté " + typed + " à l'appel");
        assertThat(written.html()).contains("d'avoir présenté " + typed + " à l'appel");
    }

    @Test
    void special_characters_are_literal_in_text_and_escaped_in_html() {
        var typed = "L'Éclair & Cie = \"bio\" <b>";
        var written = declined("Ada", typed);
        assertThat(written.subject()).isEqualTo("Votre candidature pour " + typed);
        assertThat(written.text()).contains(typed);
        assertThat(written.html())
                .contains("L'Éclair &amp; Cie = &quot;bio&quot; &lt;b&gt;")
                .doesNotContain("&#39;", "&amp;amp;", "<b>");
    }

    @Test
    void a_line_break_starts_no_header_and_no_new_line() {
        var written = declined("Ada", "Navette\r\nBcc: tous@example.org");
        assertThat(written.subject()).startsWith("Votre candidature pour Navette Bcc: tous@example");
        assertThat(written.subject()).doesNotContain("\r", "\n");
        assertThat(written.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void a_name_with_a_comma_and_brackets_is_kept_in_full() {
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
    void typed_text_never_becomes_a_link(String typed, String shown) {
        assertThat(TypedValue.unlinked(typed)).isEqualTo(shown);
    }
}
