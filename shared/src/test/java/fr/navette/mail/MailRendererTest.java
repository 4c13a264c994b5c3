package fr.navette.mail;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallDecidedBy;
import static fr.navette.Given.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.navette.documents.check.DocumentState;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.SignInMails;
import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.secrets.Sha256;
import fr.navette.text.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailRendererTest {
    private static final String SITE = "https://navette.example";
    private final MailRenderer renderer = new MailRenderer(SITE, "Blanchemaille", "equipe@example.org");

    static Stream<Arguments> everyTemplate() {
        return Arrays.stream(MailTemplate.values())
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }

    private Rendered written(MailTemplate template, Language language) {
        return renderer.render(new MailIn(language).of(template));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplate")
    void every_template_has_a_text_file_in_every_language(MailTemplate template, Language language) {
        assertThat(MailRenderer.class.getResource(template.file() + "." + language.tag() + ".txt"))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplate")
    void no_mail_has_an_unfilled_value(MailTemplate template, Language language) {
        var written = written(template, language);
        for (var part : new String[] {written.subject(), written.text(), written.html()})
            assertThat(part).isNotBlank().doesNotContain("{{", "}}", "null", "Optional", "[");
        assertThat(written.subject()).doesNotContain("\n", "\r");
        assertThat(written.html()).contains("<html lang=\"" + language.tag() + "\">");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplate")
    void every_mail_is_signed_and_says_that_replies_are_read(MailTemplate template, Language language) {
        var says = switch (language) {
            case FR -> "L'équipe de Blanchemaille\nVous pouvez répondre à ce message";
            case EN -> "The team of Blanchemaille\nYou can reply to this message";
        };
        assertThat(written(template, language).text()).contains(says);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyTemplate")
    void a_link_is_alone_on_its_line(MailTemplate template, Language language) {
        var written = written(template, language);
        assertThat(written.text().lines().filter(line -> line.contains("://")))
                .allMatch(
                        line -> line.matches("https://navette\\.example/[a-z]+\\.html(\\?[\\w&=:.-]+)?(#[\\w&=:.-]+)?")
                                || line.matches("https://navette\\.example/api/[\\w/-]+(\\?lang=en)?"));
        assertThat(written.html().split("href=\"", -1))
                .hasSize((int) written.text()
                                .lines()
                                .filter(line -> line.contains("://"))
                                .count()
                        + 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_link_of_a_reviewer_leads_to_the_month_and_carries_its_secret_behind_the_hash_sign(Language language) {
        var query = switch (language) {
            case FR -> "?call=blanchemaille-2027&period=2027-03#k3y";
            case EN -> "?call=blanchemaille-2027&period=2027-03&lang=en#k3y";
        };
        assertThat(written(MailTemplate.REVIEW_OPENED, language).text().lines())
                .contains(SITE + "/review.html" + query);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void a_mail_in_english_links_to_pages_in_english(MailTemplate template) {
        assertThat(written(template, Language.EN).text().lines().filter(line -> line.contains("://")))
                .allMatch(line -> line.contains("lang=en"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_offer_links_to_a_page_that_changes_nothing_by_itself(Language language) {
        assertThat(written(MailTemplate.ACCEPTED, language).text().lines().filter(l -> l.contains("://")))
                .containsExactly(SITE
                        + switch (language) {
                            case FR -> "/status.html";
                            case EN -> "/status.html?lang=en";
                        });
    }

    @ParameterizedTest
    @EnumSource(
            value = MailTemplate.class,
            names = {
                "INVITATION",
                "NEW_READINGS",
                "REMINDER",
                "READINGS_EXTENDED",
                "JURY_MOVED",
                "MEMBER_ADDRESS_CHANGED"
            })
    void the_link_of_a_member_carries_its_secret_behind_the_hash_sign(MailTemplate template) {
        assertThat(written(template, Language.FR).text().lines()).contains(SITE + "/committee.html#k3y");
    }

    @Test
    void the_end_of_the_readings_is_a_calendar_that_is_published_to_the_reader() {
        var calendar =
                written(MailTemplate.NEW_READINGS, Language.FR).calendar().orElseThrow();
        assertThat(calendar.replace("\r\n ", "").split("\r\n"))
                .contains(
                        "METHOD:PUBLISH",
                        "ORGANIZER:mailto:equipe@example.org",
                        "SEQUENCE:1",
                        "SUMMARY:Lectures à rendre : Appel 2027",
                        "URL:" + SITE + "/committee.html?lang=fr");
        assertThat(calendar).contains("UID:readings-blanchemaille-2027-").doesNotContain("ATTENDEE", "k3y");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_nobody_needs_says_how_to_get_no_more_of_it(Language language) {
        var hash = Sha256.hex("k3y");
        var reminder = written(MailTemplate.REMINDER, language);
        assertThat(reminder.unsubscribe()).contains(SITE + "/api/committee/unsubscriptions/reminders/" + hash);
        assertThat(reminder.text().lines())
                .contains(SITE + "/api/committee/unsubscriptions/reminders/" + hash
                        + switch (language) {
                            case FR -> "";
                            case EN -> "?lang=en";
                        });
        assertThat(written(MailTemplate.NEW_READINGS, language).unsubscribe())
                .contains(SITE + "/api/committee/unsubscriptions/readings/" + hash);
    }

    @ParameterizedTest
    @EnumSource(
            value = MailTemplate.class,
            names = {"CODE", "INVITATION", "READINGS_EXTENDED", "ACCEPTED", "DECLINED", "WAITLISTED", "PLACE_OFFERED"})
    void nobody_unsubscribes_from_codes_decisions_offers_and_dates(MailTemplate template) {
        assertThat(written(template, Language.FR).unsubscribe()).isEmpty();
    }

    @Test
    void a_mail_without_dates_has_no_calendar() {
        assertThat(written(MailTemplate.REMINDER, Language.FR).calendar()).isEmpty();
        assertThat(written(MailTemplate.CODE, Language.EN).calendar()).isEmpty();
    }

    @Test
    void the_code_is_alone_on_its_line() {
        var written = written(MailTemplate.CODE, Language.FR);
        assertThat(written.subject()).isEqualTo("Votre code Navette : ABCD2345");
        assertThat(written.text().lines()).contains("ABCD2345");
        assertThat(written.text()).contains("15 minutes");
    }

    @Test
    void times_have_their_zone() {
        assertThat(written(MailTemplate.RECEIPT, Language.FR).text())
                .contains("Reçue le vendredi 15 janvier 2027 à 17:00:00, heure de Paris.")
                .contains("jusqu'au vendredi 15 janvier 2027 à 17:00, heure de Paris");
        assertThat(written(MailTemplate.ACCEPTED, Language.EN).text())
                .contains("until Monday 1 February 2027 at 11:00, Paris time");
    }

    @Test
    void a_receipt_lists_the_documents_or_says_that_there_are_none() {
        var mail = new MailIn(Language.FR);
        assertThat(renderer.render(mail.receiptOf("a.pdf", "Bilan 100% #2.pdf")).text())
                .contains("- a.pdf (SHA-256 ")
                .contains("- Bilan 100% #2.pdf (SHA-256 ")
                .doesNotContain("aucun");
        assertThat(renderer.render(mail.receiptOf()).text()).contains("- aucun");
        assertThat(renderer.render(mail.receiptOf("a.pdf")).html()).containsPattern("<li[^>]*>a.pdf \\(SHA-256 ");
        assertThat(renderer.render(mail.receiptOf("a.pdf", "b.pdf")).html().replace("\n", ""))
                .containsPattern(
                        ">Documents reçus</h2><ul[^>]*><li[^>]*>a.pdf [^<]*</li><li[^>]*>b.pdf [^<]*</li></ul>");
    }

    static Stream<Arguments> everyRefusal() {
        return Arrays.stream(Verdict.values())
                .filter(v -> v.state() == DocumentState.REJECTED || v.state() == DocumentState.UNSAFE)
                .flatMap(v -> Arrays.stream(Language.values()).map(language -> Arguments.of(v, language)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyRefusal")
    void a_mail_about_a_rejected_file_gives_the_one_reason(Verdict verdict, Language language) {
        var text = renderer.render(new MailIn(language).refused(verdict, NOW)).text();
        assertThat(text).contains("Résumé.pdf");
        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize(1);
    }

    @Test
    void a_receipt_for_a_correction_names_no_past_closing() {
        assertThat(renderer.render(new MailIn(Language.FR).receiptAt(LATER)).text())
                .contains("Votre candidature reste visible.")
                .doesNotContain("jusqu'au");
    }

    @Test
    void another_file_can_be_uploaded_until_the_closing_and_then_sent_by_reply() {
        var mail = new MailIn(Language.EN);
        assertThat(renderer.render(mail.refused(Verdict.PASSWORD, NOW)).text())
                .contains("You can replace it until Friday 15 January 2027 at 17:00, Paris time:")
                .doesNotContain("closed");
        assertThat(renderer.render(mail.refused(Verdict.PASSWORD, LATER)).text())
                .contains("The call is closed: reply to this message")
                .doesNotContain("until");
    }

    @Test
    void a_missing_value_is_a_bug_and_no_mail_goes_out() {
        var mail = new MailIn(Language.FR).of(MailTemplate.CODE);
        var holed = Mail.pending("identity", "m", MailTemplate.CODE, mail.to(), "", Language.FR, Map.of(), NOW);
        assertThatThrownBy(() -> renderer.render(holed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_mail_that_goes_out_once_has_a_derived_id() {
        var mails = new MailIn(Language.FR);
        assertThat(mails.of(MailTemplate.RECEIPT).id()).isEqualTo("receipt-abcd1234-1");
        assertThat(mails.of(MailTemplate.DECLINED).id()).isEqualTo("decision-abcd1234-3");
        assertThat(mails.of(MailTemplate.OFFER_ACCEPTED).id()).isEqualTo("offer-accepted-abcd1234-0");
        assertThat(mails.of(MailTemplate.REMINDER).id()).isEqualTo("reminder-lea-2026-12-01");
    }

    @Test
    void a_mail_goes_to_the_address_as_typed() {
        var mail = SignInMails.code("m", email("O'Brien+navette@example.org"), Language.EN, "C", LATER);
        assertThat(mail.to().address()).isEqualTo("O'Brien+navette@example.org");
    }

    /** No day is promised unless the call names one. */
    @ParameterizedTest
    @EnumSource(
            value = MailTemplate.class,
            names = {"RECEIPT", "CORRECTION", "DRAFT_REMINDER"})
    void the_day_of_the_answer_is_in_the_mails_of_a_call_that_promises_one(MailTemplate template) {
        var promising = aCallDecidedBy(LocalDate.of(2027, 2, 28));
        assertThat(renderer.render(new MailIn(Language.FR, promising).of(template))
                        .text())
                .contains("Réponse au plus tard le dimanche 28 février 2027.");
        assertThat(renderer.render(new MailIn(Language.EN, promising).of(template))
                        .text())
                .contains("You will have an answer by Sunday 28 February 2027.");
        assertThat(written(template, Language.FR).text()).doesNotContain("Réponse");
    }

    @Test
    void an_address_is_a_button_with_its_words() {
        var mail = written(MailTemplate.ACCEPTED, Language.FR);
        assertThat(mail.text()).contains("→ Répondre à la proposition\n" + SITE + "/status.html\n");
        assertThat(mail.html())
                .containsPattern("<a href=\"" + SITE + "/status.html\"[^>]*>Répondre à la proposition</a>");
    }

    @Test
    void a_receipt_has_the_groups_of_the_form() {
        var text = written(MailTemplate.RECEIPT, Language.FR).text();
        assertThat(text.lines().filter(line -> line.startsWith("---")))
                .containsExactly(
                        "--- La start-up ---",
                        "--- Le projet ---",
                        "--- Lieu et parcours ---",
                        "--- Documents reçus ---",
                        "--- Preuve de réception ---");
    }
}
