package fr.navette.functions.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.calls.Agreement;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.EnterCohort;
import fr.navette.cohorts.Papers;
import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AgreementFunctionTest {
    private static final String LONG = "Nous nous engageons à venir. ".repeat(400);

    private final World world = new World();
    private final AgreementFunction function = new AgreementFunction(world);

    private void adaIsInTheCohort() {
        var enrolled = world.adaHasAnOffer().accepted(World.NOW).application();
        world.memory.commit(new EnterCohort(world.projectPlaces())
                .entered(enrolled, world.memory.calls().get(World.DEMO), World.NOW));
    }

    private AgreementText adaAndNourHaveSigned() {
        var text = AgreementText.of(World.DEMO, new Agreement("2027-1", new Texts(LONG, "x")), Language.FR);
        var place = world.memory.cohorts().places(World.DEMO).getFirst();
        var ada = new NamedPerson(
                world.memory.applications().find(World.ADAS).orElseThrow().person(), "Ada M. Lefèvre");
        var nour = new NamedPerson(new PersonId("nour"), "Nour Haddad");
        var papers = Papers.NONE
                .with(new Papers.Signature(ada, "2027-1", text.hash(), Language.FR, World.NOW))
                .with(new Papers.Signature(nour, "2027-2", "another", Language.FR, World.NOW));
        world.memory.commit(Write.put(text), Write.put(place.with(papers)));
        return text;
    }

    @Test
    void the_pdf_has_the_text_its_version_and_hash_and_the_signatures_under_it() throws IOException {
        adaIsInTheCohort();
        var signed = adaAndNourHaveSigned();
        var answer = Event.of("agreement/show").to(function);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("url").toString()).endsWith("/convention-2027-1.pdf");
        try (var pdf = Loader.loadPDF(world.exports.at(answer.body().get("url")))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s+", "")).contains(signed.hash());
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("Fil & Cie", "2027-1", "Ada M. Lefèvre")
                    .contains("mercredi 25 novembre 2026 à 11:00:00, heure de Paris")
                    .contains("Nous nous engageons à venir. Nous nous engageons à venir.")
                    .doesNotContain("Nour");
        }
    }

    @Test
    void staff_get_the_same_pdf_as_the_founders() {
        adaIsInTheCohort();
        var command = new ShowAgreementFunction(world);
        var event = Event.of("show-agreement/demo").with("project", World.ADAS.value());
        assertThat(event.toStaff(command).get("refused").toString()).contains("TRANSITION_IMPOSSIBLE");
        var signed = adaAndNourHaveSigned();
        var founders = Event.of("agreement/show")
                .to(new AgreementFunction(world))
                .body()
                .get("url");
        var report =
                Fields.of(event.with("hash", signed.hash()).toStaff(command)).map("report");
        assertThat(text(report.get("url"))).isEqualTo(text(founders));
        assertThat(report).containsEntry("version", "2027-1").containsEntry("name", "convention-2027-1.pdf");
        assertThat(event.with("hash", "nothing").toStaff(command).get("refused").toString())
                .contains("TRANSITION_IMPOSSIBLE");
    }

    private String text(Object url) {
        try (var pdf = Loader.loadPDF(world.exports.at(url))) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_has_signed_nothing_gets_nothing() {
        adaIsInTheCohort();
        assertThat(Event.of("agreement/show").to(function).code()).isEqualTo("TRANSITION_IMPOSSIBLE");
        assertThat(Event.of("agreement/show").cookie("nobody").to(function).code())
                .isEqualTo("NOT_SIGNED_IN");
        assertThat(Event.of("agreement/show").path("id", "x").to(function).code())
                .isEqualTo("PROJECT_UNKNOWN");
        assertThat(world.exports.isEmpty()).isTrue();
    }
}
