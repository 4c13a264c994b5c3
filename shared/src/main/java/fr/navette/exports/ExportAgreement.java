package fr.navette.exports;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.exports.Dossiers.Line;
import fr.navette.exports.Dossiers.Printed;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import fr.navette.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a PDF of an agreement that was signed: the text as it was, and all signatures under it. */
public record ExportAgreement(
        Calls calls, ProjectPlaces places, Cohorts cohorts, Exports exports, ExportRenderer renderer) {
    private static final Texts AGREEMENT = new Texts("Convention", "Agreement");
    private static final Texts PROJECT = new Texts("Projet", "Project");
    private static final Texts CALL = new Texts("Promotion", "Cohort");
    private static final Texts VERSION = new Texts("Version", "Version");
    private static final Texts HASH = new Texts("Empreinte SHA-256", "SHA-256");
    private static final Texts SIGNED = new Texts("Signatures", "Signatures");
    private static final Texts FILE = new Texts("convention", "agreement");
    private static final String PDF = "application/pdf";

    /**
     * A signed agreement as a PDF.
     *
     * @param url good for {@link Exports#URL_LIFE}
     */
    public record Signed(Place place, AgreementText text, String name, String url) {}

    /**
     * The agreement that a representative has signed.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE} if the person has signed nothing
     */
    public Signed signedBy(PersonId person, ApplicationId id) {
        var place = places.ofRepresentative(person, id);
        return signed(place, place.papers().signature(person));
    }

    /**
     * The agreement that somebody of the project has signed, for staff.
     *
     * @param hash of the text; empty means the one signed last
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE} if nobody has signed it
     */
    public Signed ofProject(ApplicationId id, String hash) {
        var place = places.named(id);
        return signed(
                place,
                place.papers().signatures().stream()
                        .filter(signature -> hash.isEmpty() || signature.hash().equals(hash))
                        .max(Comparator.comparing(Papers.Signature::at)));
    }

    private Signed signed(Place place, Optional<Papers.Signature> signature) {
        var hash = signature
                .orElseThrow(() -> Refusal.of(Reason.TRANSITION_IMPOSSIBLE))
                .hash();
        var text = cohorts.agreement(place.cohort(), hash).orElseThrow();
        var export = new Export.Booklet(printed(text, place, calls.get(place.cohort())));
        var name = FILE.in(text.language()) + "-" + text.version() + ".pdf";
        var url = exports.store(place.cohort(), name, PDF, out -> renderer.write(export, out));
        return new Signed(place, text, name, url);
    }

    private static Dossiers printed(AgreementText text, Place place, Call call) {
        var language = text.language();
        var facts = List.of(
                new Line(PROJECT.in(language), place.startup()),
                new Line(CALL.in(language), call.title().in(language)),
                new Line(VERSION.in(language), text.version()),
                new Line(HASH.in(language), text.hash()));
        var answers = new ArrayList<>(List.of(new Line("", text.text())));
        answers.add(new Line(SIGNED.in(language), signatures(text, place, language)));
        var title = AGREEMENT.in(language);
        return new Dossiers(
                title,
                place.startup(),
                language,
                List.of(new Printed("", title, facts, answers, List.of(), List.of())));
    }

    private static String signatures(AgreementText text, Place place, Language language) {
        var lines = place.papers().signatures().stream()
                .filter(signed -> signed.hash().equals(text.hash()))
                .map((Papers.Signature signed) ->
                        signed.by().name() + "\n" + LocalizedTime.seconds(signed.at(), place.zone(), language))
                .toList();
        return String.join("\n\n", lines);
    }
}
