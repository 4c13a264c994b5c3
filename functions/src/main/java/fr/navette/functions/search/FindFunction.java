package fr.navette.functions.search;

import fr.navette.applications.Summary;
import fr.navette.cohorts.Project;
import fr.navette.committee.Member;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.search.Find;
import fr.navette.text.Texts;
import java.util.Map;

/** The find command: finds applications, members and projects of all calls. */
public record FindFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> TEXT = Field.line(
            "text",
            new Texts(
                    "Start-up, personne, adresse, numéro d'accusé de réception ou SIREN",
                    "Start-up, person, address, receipt number or SIREN"));

    public FindFunction() {
        this(Wiring.ofEnvironment());
    }

    FindFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var find = new Find(ports.search(), ports.applications(), ports.committee(), ports.cohorts());
        return StaffCommand.readOnly("find", ports.clock(), TEXT).reports(event -> report(find.find(event.get(TEXT))));
    }

    private static Map<String, Object> report(Find.Found found) {
        return Values.of(
                        "found",
                        found.applications().stream()
                                .map(FindFunction::application)
                                .toList())
                .with(
                        "members",
                        found.members().stream().map(FindFunction::member).toList())
                .with(
                        "projects",
                        found.projects().stream()
                                .flatMap(project -> project.people().stream().map(person -> person(person, project)))
                                .toList());
    }

    /** One row for each person. */
    private static Map<String, Object> person(Project.Representative person, Find.FoundProject found) {
        var project = found.project();
        return Values.of("cohort", project.cohorts().getLast())
                .with("project", project.id())
                .with("startup", project.name())
                .with("name", person.name())
                .with("email", person.email().address())
                .with("invited", project.invitation(person.person()).isPresent());
    }

    private static Map<String, Object> application(Summary summary) {
        return Values.of("call", summary.call())
                .with("application", summary.application())
                .with("startup", summary.startup())
                .with("contact", summary.contact())
                .with("email", summary.email().map(Email::address))
                .with("number", summary.number())
                .with("status", summary.status());
    }

    private static Map<String, Object> member(Member member) {
        return Values.of("call", member.call())
                .with("name", member.name())
                .with("email", member.email().address())
                .with("withdrawn", member.withdrawn());
    }
}
