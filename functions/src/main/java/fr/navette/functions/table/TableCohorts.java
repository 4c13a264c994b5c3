package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectId;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public record TableCohorts(Table table) implements Cohorts {
    @Override
    public List<Place> places(CallId cohort) {
        return table.list(Key.ofCohort(cohort), "PLACE#").stream()
                .map(PlaceRow::place)
                .toList();
    }

    @Override
    public Optional<Place> place(CallId cohort, ApplicationId holder) {
        return table.get(Key.place(cohort, holder)).map(PlaceRow::place);
    }

    @Override
    public List<Place> due(Instant now) {
        return table.due(Row.Kind.COHORT, now, PlaceRow::place);
    }

    @Override
    public Optional<AgreementText> agreement(CallId cohort, String hash) {
        return table.get(Key.agreement(cohort, hash)).map(PapersRow::agreement);
    }

    @Override
    public Optional<Project> project(ProjectId id) {
        return table.get(Key.project(id)).map(ProjectRow::project);
    }

    @Override
    public List<Project> projects(Collection<ProjectId> ids) {
        return table.get(ids.stream().map(Key::project).toList()).stream()
                .map(ProjectRow::project)
                .toList();
    }

    @Override
    public List<Project> projects(PersonId person) {
        return table.list(Key.ofPerson(person), Key.PROJECT).stream()
                .map(ProjectRow::claimed)
                .flatMap(id -> project(id).stream())
                .toList();
    }
}
