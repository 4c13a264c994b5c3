package fr.navette.answers;

import static fr.navette.Given.aQuestion;
import static fr.navette.Given.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Question;
import fr.navette.calls.Question.Option;
import fr.navette.calls.QuestionKind;
import fr.navette.text.Language;
import fr.navette.text.Texts;
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

    private static Question of(QuestionKind kind) {
        return aQuestion("q", kind, true, 200);
    }

    private static Question choice(QuestionKind kind) {
        var options = List.of(
                new Option("web", new Texts("Site propre", "Own site")),
                new Option("shop", new Texts("Boutique", "Shop")));
        return new Question("q", kind, new Texts("q", "q"), Optional.empty(), true, 200, options, Optional.empty());
    }

    @Test
    void options_are_written_by_their_labels() {
        assertThat(fr(choice(QuestionKind.CHOICE), "web")).isEqualTo("Site propre");
        assertThat(en(choice(QuestionKind.CHOICES), List.of("web", "shop"))).isEqualTo("Own site, Shop");
        assertThat(en(choice(QuestionKind.CHOICE), "gone")).isEqualTo("gone");
    }

    @Test
    void numbers_and_dates_are_written_in_the_style_of_the_language() {
        var twelve = new BigDecimal("12000.5");
        assertThat(fr(of(QuestionKind.MONEY), twelve)).isEqualTo("12\u202F000,50\u00A0€");
        assertThat(en(of(QuestionKind.MONEY), twelve)).isEqualTo("€12,000.50");
        assertThat(fr(of(QuestionKind.MONEY), new BigDecimal("12000"))).isEqualTo("12\u202F000\u00A0€");
        assertThat(en(of(QuestionKind.NUMBER), twelve)).isEqualTo("12,000.5");
        assertThat(fr(of(QuestionKind.DATE), "2027-02-28")).isEqualTo("28 février 2027");
        assertThat(en(of(QuestionKind.DATE), "2027-02-28")).isEqualTo("February 28, 2027");
    }

    @Test
    void a_value_that_is_not_valid_yet_stays_as_typed() {
        assertThat(fr(of(QuestionKind.MONEY), "beaucoup")).isEqualTo("beaucoup");
        assertThat(fr(of(QuestionKind.DATE), "demain")).isEqualTo("demain");
        assertThat(fr(of(QuestionKind.CHOICES), "x")).isEqualTo("x");
        assertThat(fr(of(QuestionKind.FOUNDERS), "Ada")).isEqualTo("Ada");
        assertThat(fr(of(QuestionKind.FOUNDERS), List.of("Ada"))).isEqualTo("Ada");
    }

    @Test
    void a_founder_is_written_on_one_line() {
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
        assertThat(fr(of(QuestionKind.FOUNDERS), List.of(ada, bob)))
                .isEqualTo("Ada, CEO, ada@example.org, plein temps, 60\u00A0%\u00A0; Bob");
        assertThat(en(of(QuestionKind.FOUNDERS), List.of(ada))).contains("full time");
    }

    @Test
    void consent_is_yes_or_no_and_text_is_itself() {
        assertThat(fr(of(QuestionKind.CONSENT), true)).isEqualTo("oui");
        assertThat(en(of(QuestionKind.CONSENT), true)).isEqualTo("yes");
        assertThat(fr(of(QuestionKind.CONSENT), false)).isEqualTo("non");
        assertThat(en(of(QuestionKind.CONSENT), false)).isEqualTo("no");
        assertThat(fr(of(QuestionKind.LINE), "Fil")).isEqualTo("Fil");
    }

    @Test
    void a_telephone_number_is_written_as_in_its_country() {
        var phone = of(QuestionKind.PHONE);
        assertThat(fr(phone, "+33612345678")).isEqualTo("06 12 34 56 78");
        assertThat(en(phone, "+33612345678")).isEqualTo("+33 6 12 34 56 78");
        assertThat(fr(phone, "+33353011234 ext. 5")).isEqualTo("03 53 01 12 34 ext. 5");
        assertThat(fr(phone, "+442079460018")).isEqualTo("+44 20 7946 0018");
        assertThat(en(phone, "+262692123456")).isEqualTo("+262 692 12 34 56");
        assertThat(fr(phone, "demain matin")).isEqualTo("demain matin");
    }
}
