package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Pdf;
import fr.navette.cloud.Staff;
import fr.navette.input.Fields;
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
        insurance.put("text", texts("Celle de l’année.", "That of the year."));
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
                "onboarding",
                List.of(insurance, rules, sign),
                "agreement",
                Map.of("version", "2027-1", "text", text, "ink", true));
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

    private static Visitor sends(Visitor founder, String slot, String name, byte[] content) {
        founder.page()
                .setInputFiles("[id='documents." + slot + "']", new FilePayload(name, "application/pdf", content));
        return founder;
    }

    private static Page.WaitForSelectorOptions isGone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static String nameStateAndLink(Fields document) {
        return document.text("name") + " " + document.text("state") + " " + document.text("url");
    }

    @Test
    void founders_arrive_send_files_sign_invite_each_other_and_leave_an_address() {
        var adas = AnApplicant.email();
        var nours = AnApplicant.email();
        try (var ada = new Visitor(PHONE);
                var nour = new Visitor(options -> PHONE.apply(options).setLocale("en-GB"));
                var stranger = new Visitor(PHONE);
                var alumna = new Visitor(PHONE)) {
            var id = isInTheCohort(adas);
            ada.opens("/project.html").signsIn(adas).sees("#people h2");
            assertThat(ada.textOf("main")).contains(NAME, "Bientôt", "Il vous reste 3 étapes");
            Staff.confirms("start-project", Map.of("project", id));
            ada.opens("/project.html").sees(".badge.enrolled");
            ada.meetsNoBarrier("a project under way");

            sends(ada, "paper-insurance", "abîmé.pdf", new byte[] {1, 2, 3}).sees(".steps .left .file-state.rejected");
            assertThat(ada.textOf(".steps")).contains("Celle de l’année.", "Refusé : ce fichier n’est pas au format");
            ada.meetsNoBarrier("a refused file");
            ada.page().focus("#item-insurance");
            ada.keys("Space").sees(".steps .done #item-insurance");
            assertThat(ada.focus()).isEqualTo("item-insurance");
            assertThat(ada.textOf(".steps")).contains("Ada Martin", "heure de Paris");
            ada.keys("Space").sees(".steps .left #item-insurance:not(:checked)");
            var pdf = Pdf.saying("Attestation");
            sends(ada, "paper-insurance", "attestation.pdf", pdf).sees(".steps .done .file-state.checked");
            ada.page().focus("[aria-label*='abîmé.pdf']");
            ada.keys("Enter").page().waitForSelector(".files >> text=abîmé.pdf", isGone());
            assertThat(ada.textOf("#onboarding")).contains("Il vous reste 2 étapes", "Vérifié");
            assertThat(Staff.tries("show-project", Map.of("project", id))
                            .list("documents", ProjectIT::nameStateAndLink))
                    .singleElement()
                    .asString()
                    .startsWith("attestation.pdf CHECKED http");
            ada.clicks("text=Signer >> nth=-1").sees("dialog #signature-name");
            ada.meetsNoBarrier("signing");
            ada.types("signature-name", "Ada Martin").clicks("dialog .primary").sees("#agreement .speakers");
            assertThat(ada.textOf("#onboarding")).contains("Il vous reste une étape");
            assertThat(ada.textOf("#agreement")).contains("une version signée à la main");
            assertThat(Staff.tries("show-agreement", Map.of("project", id)).text("url"))
                    .contains("convention-2027-1.pdf");
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
            nour.clicks("text=Sign >> nth=-1").types("signature-name", "Nour").clicks("dialog .primary");
            nour.sees("text=signed by hand");
            sends(nour, "signed-agreement", "scan.pdf", pdf).sees("#agreement .file-state.checked");
            nour.meetsNoBarrier("a scan of the agreement");
            nour.opens("/status.html").sees("#people h2");

            ada.clicks("#item-rules").sees("#stale:not(:empty)");
            assertThat(ada.textOf("#stale")).contains("Quelqu’un d’autre a changé le projet");
            ada.clicks("#item-rules").sees(".steps .done #item-rules");

            Staff.confirms("graduate-project", Map.of("project", id));
            ada.opens("/project.html").sees("#exit-lasting");
            var lasting = AnApplicant.email();
            ada.types("exit-lasting", lasting)
                    .chooses("exit-alumni")
                    .clicks("#exit-send")
                    .sees("text=Quitter les anciens");
            ada.meetsNoBarrier("an alumna");
            ada.clicks("text=Quitter les anciens").sees("text=Merci : votre adresse est gardée");
            ada.chooses("exit-alumni").clicks("#exit-send").sees("text=Quitter les anciens");

            var out = Inbox.awaited(lasting, "parmi les anciens").text();
            assertThat(out).contains("/project.html?id=" + id);
            alumna.opens("/project.html?id=" + id).sees(".sign-in");
            alumna.signsIn(lasting).sees("text=Vous êtes parmi les anciens");
            alumna.meetsNoBarrier("the way out of the alumni").tabsTo("Quitter les anciens");
            assertThat(ada.opens("/project.html").textOf("#exit")).contains("vous êtes parmi les anciens");
            alumna.keys("Enter").sees("text=Vous avez quitté les anciens");
            assertThat(ada.opens("/project.html").textOf("#exit")).contains("votre adresse est gardée");
        }
    }
}
