package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Staff request a correction after the closing, and the applicant corrects exactly that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionIT {
    private static final Pattern LINK = Pattern.compile("/apply\\.html\\S+");

    @Test
    void the_requested_fields_are_corrected_from_the_mail_and_the_rest_is_locked() {
        var call = ACall.isOpened();
        try (var ada = new Visitor(options -> options.setViewportSize(360, 740))) {
            var email = AnApplicant.hasASubmission(ada, call, "Maison Tisse");
            AnApplicant.saves(ada, "product", "Changé, jamais envoyé");
            // Questions added now do not apply to submitted applications.
            ACall.isAmended(call);
            Staff.confirms("close-call", Map.of("call", call));
            ada.opens("/apply.html?call=" + call).sees(".receipt");
            assertThat(ada.page().locator("#change").isVisible()).isFalse();
            Staff.confirms(
                    "request-correction",
                    Map.of(
                            "call",
                            call,
                            "application",
                            AnApplicant.id(ada),
                            "message",
                            "Votre « pitch » est celui d'un autre projet.",
                            "fields",
                            List.of("answers.pitch"),
                            "until",
                            "2036-01-31T18:00"));
            var mail = Inbox.awaited(email, "Une correction vous est demandée").text();
            assertThat(mail).contains("Votre « pitch » est celui d'un autre projet.", "heure de Paris");
            ada.opens("/status.html").sees(".notice h3");
            ada.meetsNoBarrier("status with a correction");

            var link = LINK.matcher(mail);
            assertThat(link.find()).isTrue();
            ada.opens(link.group()).sees("#correction .notice");
            assertThat(ada.textOf("#correction")).contains("celui d'un autre projet", "31 janvier 2036");
            ada.meetsNoBarrier("correcting");
            // The first step with something to do, also reached from the notice.
            ada.sees("#project-title");
            ada.clicks("#correction button:has-text('En une phrase')");
            assertThat(ada.focus()).isEqualTo("answers.pitch");
            assertThat(ada.page().isDisabled("[id='answers.startup']")).isTrue();
            ada.clicks("a[href='#documents']");
            assertThat(ada.page().locator(".files button, .drop:visible").count())
                    .isZero();
            ada.clicks("a[href='#project']");
            assertThat(ada.page().isDisabled("[id='answers.product']")).isTrue();
            assertThat(ada.page().inputValue("[id='answers.product']")).isEqualTo("Des draps.\nDes nappes.");
            ada.types("answers.pitch", "Le bon pitch").waitsUntilSaved();
            assertThat(AnApplicant.submitted(ada)).containsEntry("pitch", "Du linge tissé à Roubaix");
            ada.clicks("a[href='#check']");
            assertThat(ada.page().locator(".to-do").count()).isZero();
            assertThat(ada.page().locator(".edit").count()).isEqualTo(1);
            ada.clicks("#send").sees(".receipt");
            assertThat(AnApplicant.submitted(ada))
                    .containsEntry("pitch", "Le bon pitch")
                    .containsEntry("product", "Des draps.\nDes nappes.");
            assertThat(AnApplicant.stored(ada)).containsEntry("product", "Changé, jamais envoyé");
            assertThat(AnApplicant.mine(ada).get("history").toString()).contains("CORRECTION_ASKED", "RESUBMITTED");
        }
    }
}
