package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.navette.cloud.Inbox;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person verifies a receipt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptIT {
    private static final String CALL = ACall.isOpened();
    private static final Pattern LINK = Pattern.compile("/receipt\\.html#\\S+");

    @Test
    void the_mail_lists_everything_received_and_its_link_verifies_it() {
        String mail;
        try (var ada = new Visitor()) {
            var email = AnApplicant.hasASubmission(ada, CALL, "Cash$Flow & Fils");
            mail = Inbox.awaited(email, "Candidature reçue").text();
            assertThat(mail)
                    .contains("Cash$Flow & Fils", "Du linge tissé à Roubaix", "Des draps. Des nappes.")
                    .contains("Bilan + prévisions 100% #2.pdf (SHA-256 ");
        }
        var found = LINK.matcher(mail);
        assertThat(found.find()).isTrue();
        try (var anybody = new Visitor(options -> options.setViewportSize(320, 640))) {
            anybody.opens(found.group()).sees("#verify");
            anybody.meetsNoBarrier("receipt in the fields")
                    .clicks("#verify-now")
                    .sees(".notice.good");
            assertThat(anybody.textOf("#answer")).contains("authentique", "heure de Paris");
            assertThat(anybody.focus()).isEqualTo("answer");
            anybody.meetsNoBarrier("genuine");
            anybody.opens("/favicon.svg").opens(found.group() + "%22%3E.").sees("#verify");
            anybody.clicks("#verify-now").sees(".notice.good");
            anybody.types("number", "ABCD-1234").clicks("#verify-now");
            anybody.sees("#answer:has-text('n’est pas authentique')");
            anybody.types("receivedAt", "hier").clicks("#verify-now");
            anybody.sees("#answer:has-text('2027-01-15')");
            assertThat(anybody.focus()).isEqualTo("receivedAt");
            anybody.types("seal", " ").clicks("#verify-now").sees("#answer:has-text('Il manque')");
            assertThat(anybody.focus()).isEqualTo("seal");
        }
    }

    @Tag("slow")
    @Test
    void the_receipt_is_printed_with_everything_received() {
        try (var ada = new Visitor()) {
            AnApplicant.hasASubmission(ada, CALL, "Sur papier");
            ada.opens("/status.html").sees(".receipt");
            assertThat(ada.page().locator(".on-paper").isVisible()).isFalse();
            ada.page().pdf(); // as the browser prints
            ada.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(ada.textOf(".receipt")).contains("Sur papier", "Des draps.", "SHA-256");
            var receipt = (Map<?, ?>) AnApplicant.mine(ada).get("receipt");
            assertThat(ada.page().locator(".on-paper").isVisible()).isTrue();
            assertThat(ada.textOf(".on-paper"))
                    .contains(
                            receipt.get("seal").toString(),
                            receipt.get("receivedAt").toString(),
                            AnApplicant.id(ada),
                            "/receipt.html");
            assertThat(ada.page().locator(".top nav").isVisible()).isFalse();
            assertThat(ada.page().locator(".receipt button").isVisible()).isFalse();
        }
    }
}
