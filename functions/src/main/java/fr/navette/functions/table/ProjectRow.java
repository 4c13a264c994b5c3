package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.Project.Invitation;
import fr.navette.cohorts.Project.Representative;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import java.util.Map;

/** The rows of a project and of the people who joined it without an application. */
final class ProjectRow {
    private ProjectRow() {}

    static Row row(Project project) {
        var data = Values.of("id", project.id().value())
                .with("name", project.name())
                .with(
                        "people",
                        project.people().stream().map(ProjectRow::person).toList())
                .with(
                        "invitations",
                        project.invitations().stream()
                                .map(ProjectRow::invitation)
                                .toList())
                .with(
                        "formerApplicants",
                        project.formerApplicants().stream()
                                .map(ApplicationId::value)
                                .toList())
                .with("cohorts", project.cohorts().stream().map(CallId::value).toList());
        return Row.of(Key.project(project.id()), data, project.version());
    }

    private static Values person(Representative person) {
        return Values.of("name", person.name())
                .with("email", person.email().address())
                .with("language", person.language().tag());
    }

    private static Values invitation(Invitation invited) {
        return person(invited.person())
                .with("at", invited.at())
                .with("replaces", invited.replaces().map(PersonId::value));
    }

    static Row claim(ProjectClaim claim) {
        return Row.of(
                Key.projectOf(claim.person(), claim.project()),
                Map.of("project", claim.project().value()),
                0);
    }

    static Project project(Stored stored) {
        var fields = stored.data();
        return new Project(
                new ProjectId(fields.text("id")),
                fields.text("name"),
                fields.list("people", ProjectRow::person),
                fields.list("invitations", ProjectRow::invitation),
                fields.texts("formerApplicants").stream()
                        .map(ApplicationId::new)
                        .toList(),
                fields.texts("cohorts").stream().map(CallId::new).toList(),
                stored.version());
    }

    private static Invitation invitation(Fields fields) {
        return new Invitation(
                person(fields),
                fields.instant("at"),
                fields.optionalText("replaces").map(PersonId::new));
    }

    private static Representative person(Fields fields) {
        return new Representative(
                fields.text("name"),
                new Email(fields.text("email")),
                fields.language("language").orElseThrow());
    }

    static ProjectId claimed(Stored stored) {
        return new ProjectId(stored.data().text("project"));
    }
}
