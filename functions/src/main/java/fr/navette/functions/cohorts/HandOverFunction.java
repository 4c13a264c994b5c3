package fr.navette.functions.cohorts;

import fr.navette.cohorts.Project;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.projects.HandOver;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.Map;

/** The hand-over command: puts another representative in the place of one whose address is dead. */
public record HandOverFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> FROM = Field.email(
            "from",
            new Texts("Adresse du représentant qui cède sa place", "Address of the representative who gives way"));
    private static final Field<Email> TO =
            Field.email("to", new Texts("Adresse du nouveau représentant", "Address of the new representative"));
    private static final Field<String> NAME =
            Field.line("name", new Texts("Nom du nouveau représentant", "Name of the new representative"));
    private static final Field<Language> MAIL_LANGUAGE = Field.optionalLanguage(
            "mailLanguage",
            new Texts(
                    "Langue du nouveau représentant ; par défaut le français",
                    "Language of the new representative; by default French"));

    public HandOverFunction() {
        this(Wiring.ofEnvironment());
    }

    HandOverFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var handOver = new HandOver(ports.calls(), ports.projectPlaces(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "hand-over", ports.clock(), Field.PROJECT, FROM, TO, NAME, MAIL_LANGUAGE, ProjectReport.REASON)
                .reports(event -> report(handOver.handOver(
                        named.get(event.get(Field.PROJECT), "project"),
                        event.get(FROM),
                        new Project.Representative(event.get(NAME), event.get(TO), event.get(MAIL_LANGUAGE)),
                        event.get(ProjectReport.REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(HandOver.HandedOver handed) {
        return Values.of("project", handed.place().project())
                .with("startup", handed.place().startup())
                .with("from", handed.from().email().address())
                .with("to", handed.to().email().address())
                .with(
                        "people",
                        handed.people().stream()
                                .map(person -> Values.of("name", person.name())
                                        .with("email", person.email().address())
                                        .with("language", person.language().tag()))
                                .toList())
                .with("mails", handed.mails().size());
    }
}
