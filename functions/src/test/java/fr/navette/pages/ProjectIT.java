package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Founders on the page of their project, on a phone: one after the other in French and in English. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectIT {
    private static final UnaryOperator<NewContextOptions> PHONE = options -> options.setViewportSize(320, 640);
    private static final String NAME = "Maison Tisse & Fils";

    private static Map<String, String> texts(String fr, String en) {
        return Map.of("fr", fr, "en", en);
    }

    private static Map<String, Object> cohort() {
        var insurance = new HashMap<String, Object>(Map.of(
                "id",
                "insurance",
                "kind",
                "send",
                "title",
                texts("Envoyer l’attestation d’assurance", "Send the insurance")));
        insurance.put("text", texts("Par réponse à notre mail.", "In reply to our mail."));
        insurance.put("dueDays", 14);
        var rules = Map.of(
                "id", "rules",
                "kind", "read",
                "title", texts("Lire le règlement", "Read the rules of the house"),
                "url", "https://www.example.org/reglement.pdf");
        var sign = Map.of(
                "id",
                "sign",
                "kind",
                "sign",
                "title",
                texts("Signer la convention", "Sign the agreement"),
                "dueDays",
                7);
        var text = texts(
                "Article 1. Nous venons chaque lundi.\n".repeat(30), "Article 1. We come every Monday.\n".repeat(30));
        return Map.of(
                "onboarding", List.of(insurance, rules, sign), "agreement", Map.of("version", "2027-1", "text", text));
    }

    /** Staff have put a project into the cohort, and Ada speaks for it. */
    private static String isInTheCohort(String adas) {
        var call = ACall.isOpened(Map.of("cohort", cohort()));
        var entry = new HashMap<String, Object>(Map.of(
                "cohort", call,
                "startup", NAME,
                "contact", "Ada Martin",
                "email", adas,
                "site", "roubaix",
                "track", "incubator",
                "reason", "Partenariat"));
        entry.put(
                "startsOn", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString());
        return Staff.confirms("enter", entry).text("project");
    }

    @Test
    void founders_arrive_sign_invite_each_other_and_leave_an_address() {
        var adas = AnApplicant.email();
        var nours = AnApplicant.email();
        try (var ada = new Visitor(PHONE);
                var nour = new Visitor(options -> PHONE.apply(options).setLocale("en-GB"));
                var stranger = new Visitor(PHONE)) {
            var id = isInTheCohort(adas);
            ada.opens("/project.html").signsIn(adas).sees("#people h2");
            assertThat(ada.textOf("main")).contains(NAME, "Bientôt", "Il vous reste 3 étapes");
            Staff.confirms("start-project", Map.of("project", id));
            ada.opens("/project.html").sees(".badge.enrolled");
            ada.meetsNoBarrier("a project under way");

            ada.page().focus("#item-insurance");
            ada.keys("Space").sees(".steps .done #item-insurance");
            assertThat(ada.focus()).isEqualTo("item-insurance");
            assertThat(ada.textOf(".steps")).contains("Ada Martin", "heure de Paris");
            ada.clicks("text=Signer >> nth=-1").sees("dialog #signature-name");
            ada.meetsNoBarrier("signing");
            ada.types("signature-name", "Ada Martin").clicks("dialog .primary").sees("#agreement .speakers");
            assertThat(ada.textOf("#onboarding")).contains("Il vous reste une étape");
            assertThat(ada.asks("GET", "/api/projects/" + id + "/agreement", Map.of(), 0)
                            .get("url")
                            .toString())
                    .contains("convention-2027-1.pdf");

            ada.clicks("#invite").types("invited-name", "Nour Haddad").types("invited-email", nours);
            ada.meetsNoBarrier("inviting").clicks("dialog .primary").sees("text=Invitation envoyée le");

            var link = Inbox.awaited(nours, "représenter")
                    .text()
                    .lines()
                    .filter(line -> line.contains("/project.html"))
                    .findFirst();
            assertThat(link).hasValueSatisfying(address -> assertThat(address).endsWith("/project.html?id=" + id));
            stranger.opens("/project.html?id=" + id).sees(".sign-in");
            assertThat(stranger.page().content()).doesNotContain("Maison Tisse");
            stranger.signsIn(AnApplicant.email()).sees("text=Aucun projet à cette adresse");
            assertThat(stranger.page().content()).doesNotContain("Maison Tisse");

            nour.opens("/project.html?lang=en&id=" + id).sees(".sign-in");
            nour.signsIn(nours).sees("#accept-invitation");
            nour.meetsNoBarrier("an invitation");
            assertThat(nour.textOf("main")).contains("An invitation", NAME).doesNotContain("Ada Martin");
            nour.page().focus("#accept-invitation");
            nour.keys("Enter").sees("#people h2");
            assertThat(nour.textOf("main"))
                    .contains("Who speaks for the project", "Nour Haddad", "(you)", "We come every Monday");
            nour.meetsNoBarrier("the page of a co-founder");
            nour.opens("/status.html").sees("#people h2");

            ada.clicks("#item-rules").sees("#stale:not(:empty)");
            assertThat(ada.textOf("#stale")).contains("Quelqu’un d’autre a changé le projet");
            ada.clicks("#item-rules").sees(".steps .done #item-rules");

            Staff.confirms("graduate-project", Map.of("project", id));
            ada.opens("/project.html").sees("#exit-lasting");
            ada.types("exit-lasting", "ada@home.example")
                    .chooses("exit-alumni")
                    .clicks("#exit-send")
                    .sees("text=Quitter les anciens");
            ada.meetsNoBarrier("an alumna");
            ada.clicks("text=Quitter les anciens").sees("text=Merci : votre adresse est gardée");
        }
    }
}
