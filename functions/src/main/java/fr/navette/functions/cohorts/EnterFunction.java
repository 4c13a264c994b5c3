package fr.navette.functions.cohorts;

import fr.navette.applications.NamedApplication;
import fr.navette.cohorts.EnterByHand;
import fr.navette.cohorts.PlanStart;
import fr.navette.cohorts.Project;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** The enter command: sets the first day of a start-up that has accepted an offer, or enters a project by hand. */
public record EnterFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<NamedApplication>> APPLICATION = Field.optionalApplication(
            "application",
            new Texts(
                    "Candidature dont l'offre est acceptée ; vide pour une entrée sans candidature",
                    "Application whose offer is accepted; empty for an entry without one"));
    private static final Field<Optional<NamedApplication>> PROJECT = Field.optionalApplication(
            "project",
            new Texts(
                    "Projet d'une promotion précédente ; vide s'il est nouveau",
                    "Project of an earlier cohort; empty if it is new"));
    private static final Field<String> STARTUP =
            Field.optionalLine("startup", new Texts("Nom de la start-up", "Name of the start-up"));
    private static final Field<String> CONTACT =
            Field.optionalLine("contact", new Texts("Nom de son représentant", "Name of its representative"));
    private static final Field<Optional<Email>> EMAIL =
            Field.optionalEmail("email", new Texts("Adresse de ce représentant", "Address of this representative"));
    private static final Field<Language> MAIL_LANGUAGE = Field.optionalLanguage(
            "mailLanguage",
            new Texts(
                    "Langue de ce représentant ; par défaut le français",
                    "Language of this representative; by default French"));
    private static final Field<String> SITE = Field.optionalLine("site", new Texts("Lieu", "Site"));
    private static final Field<String> TRACK =
            Field.optionalLine("track", new Texts("Parcours, s'il en a un", "Track, if it has one"));
    private static final Field<Optional<LocalDate>> STARTS_ON = Field.optionalDate(
            "startsOn",
            new Texts(
                    "Premier jour, dans le fuseau de l'appel ; par défaut aujourd'hui",
                    "First day, in the call's zone; by default today"));
    private static final Field<String> REASON = Field.optionalParagraph(
            "reason",
            new Texts(
                    "Motif, pour l'équipe ; nécessaire sans candidature",
                    "The reason, for the staff; needed without an application"),
            2_000);

    public EnterFunction() {
        this(Wiring.ofEnvironment());
    }

    EnterFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var plan = new PlanStart(ports.applications(), ports.projectPlaces(), ports.changePlace());
        var byHand = new EnterByHand(
                ports.calls(), ports.cohorts(), ports.projectPlaces(), ports.placeLedger(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "enter",
                        ports.clock(),
                        ShowCohortFunction.COHORT,
                        APPLICATION,
                        PROJECT,
                        STARTUP,
                        CONTACT,
                        EMAIL,
                        MAIL_LANGUAGE,
                        SITE,
                        TRACK,
                        STARTS_ON,
                        REASON)
                .reports(event -> event.get(APPLICATION)
                        .map(application -> ProjectReport.of(plan.plan(
                                event.get(ShowCohortFunction.COHORT),
                                named.get(application, "application"),
                                event.get(STARTS_ON),
                                event.get(REASON),
                                event.now(),
                                event.confirmed())))
                        .orElseGet(() -> entered(byHand.enter(
                                event.get(ShowCohortFunction.COHORT),
                                event.get(PROJECT).map(project -> named.get(project, "project")),
                                newcomer(event),
                                required(event, REASON),
                                event.now(),
                                event.confirmed()))));
    }

    private static Values entered(EnterByHand.Entered entered) {
        return ProjectReport.of(entered.place()).with("mails", entered.mails().size());
    }

    private static EnterByHand.Newcomer newcomer(StaffEvent event) {
        var email = event.get(EMAIL).orElseThrow(() -> Refusal.of(Reason.INVALID, EMAIL.name(), FieldCode.REQUIRED));
        return new EnterByHand.Newcomer(
                required(event, STARTUP),
                new Project.Representative(required(event, CONTACT), email, event.get(MAIL_LANGUAGE)),
                required(event, SITE),
                Optional.of(event.get(TRACK)).filter(track -> !track.isEmpty()),
                event.get(STARTS_ON));
    }

    private static String required(StaffEvent event, Field<String> field) {
        var text = event.get(field);
        if (text.isEmpty()) throw Refusal.of(Reason.INVALID, field.name(), FieldCode.REQUIRED);
        return text;
    }
}
