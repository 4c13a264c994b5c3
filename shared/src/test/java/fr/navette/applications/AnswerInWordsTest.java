package fr.navette.applications;

import static fr.navette.Given.aQuestion;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Language;
import fr.navette.Texts;
import fr.navette.calls.Kind;
import fr.navette.calls.Question;
import fr.navette.calls.Question.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerInWordsTest {
    private static String fr(Question question, Object answer) {
        return new AnswerInWords(Language.FR).of(question, answer);
    }

    private static String en(Question question, Object answer) {
        return new AnswerInWords(Language.EN).of(question, answer);
    }

    private static Question of(Kind kind) {
        return aQuestion("q", kind, true, 200);
    }

    private static Question choice(Kind kind) {
        var options = List.of(
                new Option("web", new Texts("Site propre", "Own site")),
                new Option("shop", new Texts("Boutique", "Shop")));
        return new Question("q", kind, new Texts("q", "q"), Optional.empty(), true, 200, options, Optional.empty());
    }

    @Test
    void options_are_told_by_their_names() {
        assertThat(fr(choice(Kind.CHOICE), "web")).isEqualTo("Site propre");
        assertThat(en(choice(Kind.CHOICES), List.of("web", "shop"))).isEqualTo("Own site, Shop");
        assertThat(en(choice(Kind.CHOICE), "gone")).isEqualTo("gone");
    }

    @Test
    void numbers_and_dates_are_told_as_the_language_does() {
        var twelve = new BigDecimal("12000.5");
        assertThat(fr(of(Kind.MONEY), twelve)).isEqualTo("12\u202F000,50\u00A0€");
        assertThat(en(of(Kind.MONEY), twelve)).isEqualTo("€12,000.50");
        assertThat(fr(of(Kind.MONEY), new BigDecimal("12000"))).isEqualTo("12\u202F000\u00A0€");
        assertThat(en(of(Kind.NUMBER), twelve)).isEqualTo("12,000.5");
        assertThat(fr(of(Kind.DATE), "2027-02-28")).isEqualTo("28 février 2027");
        assertThat(en(of(Kind.DATE), "2027-02-28")).isEqualTo("February 28, 2027");
    }

    @Test
    void what_is_not_yet_what_it_should_be_stays_as_it_was_typed() {
        assertThat(fr(of(Kind.MONEY), "beaucoup")).isEqualTo("beaucoup");
        assertThat(fr(of(Kind.DATE), "demain")).isEqualTo("demain");
        assertThat(fr(of(Kind.CHOICES), "x")).isEqualTo("x");
        assertThat(fr(of(Kind.FOUNDERS), "Ada")).isEqualTo("Ada");
        assertThat(fr(of(Kind.FOUNDERS), List.of("Ada"))).isEqualTo("Ada");
    }

    @Test
    void a_founder_is_a_line() {
        var ada = map(
                "name",
                "Ada",
                "role",
                "CEO",
                "email",
                "ada@example.org",
                "fullTime",
                true,
                "share",
                new BigDecimal("60"));
        var bob = map("name", "Bob", "role", "", "fullTime", false);
        assertThat(fr(of(Kind.FOUNDERS), List.of(ada, bob)))
                .isEqualTo("Ada, CEO, ada@example.org, plein temps, 60\u00A0%\u00A0; Bob");
        assertThat(en(of(Kind.FOUNDERS), List.of(ada))).contains("full time");
    }

    @Test
    void consent_is_yes_or_no_and_text_is_itself() {
        assertThat(fr(of(Kind.CONSENT), true)).isEqualTo("oui");
        assertThat(en(of(Kind.CONSENT), true)).isEqualTo("yes");
        assertThat(fr(of(Kind.CONSENT), false)).isEqualTo("non");
        assertThat(en(of(Kind.CONSENT), false)).isEqualTo("no");
        assertThat(fr(of(Kind.LINE), "Fil")).isEqualTo("Fil");
    }
}
