package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.text.Folded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of projects, whatever name a project is given: its own id, or that of one of its applications. */
public record ProjectPlaces(Applications applications, Cohorts cohorts) {
    /**
     * The place of a project in its newest cohort, or in that of the application named.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}
     */
    public Place named(ApplicationId id) {
        return find(id).orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN, "project", FieldCode.NOT_KNOWN));
    }

    /** The place that {@link #named} gives; empty if there is none. */
    public Optional<Place> find(ApplicationId id) {
        var project = cohorts.project(new ProjectId(id.value()));
        var cohort =
                project.map(Project::lastCohort).or(() -> applications.find(id).map(Application::call));
        return cohort.flatMap(call -> in(call, id));
    }

    /**
     * The place, in its newest cohort, of a project for which the person speaks.
     *
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}, also where others speak for the project
     */
    public Place ofRepresentative(PersonId person, ApplicationId id) {
        return find(id).filter(place -> isSpokenForBy(place, person))
                .orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN));
    }

    /** The places, each in its newest cohort, of all projects for which the person speaks. */
    public List<Place> of(PersonId person) {
        var byHand =
                cohorts.projects(person).stream().map(project -> project.id().asHolder());
        return Stream.concat(applications.of(person).stream(), byHand)
                .flatMap(id -> find(id).stream())
                .flatMap(place -> find(place.project().asHolder()).stream())
                .distinct()
                .filter(place -> isSpokenForBy(place, person))
                .toList();
    }

    /** The places, each in its newest cohort, of the projects to which the person is invited. */
    public List<Place> inviting(PersonId person) {
        return cohorts.projects(person).stream()
                .filter(project -> project.invitation(person).isPresent())
                .flatMap(project -> find(project.id().asHolder()).stream())
                .toList();
    }

    /** The places, in all cohorts, where somebody has left this address behind in an exit form. */
    public List<Place> leftBehind(PersonId lasting) {
        return cohorts.projects(lasting).stream()
                .flatMap(project -> find(project.id().asHolder()).stream())
                .flatMap(newest -> of(newest).stream())
                .filter(place -> place.papers().exitForms().stream()
                        .anyMatch(form -> form.lasting().person().equals(lasting)))
                .toList();
    }

    /** The person's applications among those of a project. */
    public List<ApplicationId> applied(Place newest, PersonId person) {
        return of(newest).stream()
                .map(Place::application)
                .filter(id -> applications
                        .find(id)
                        .filter(application -> application.person().equals(person))
                        .isPresent())
                .toList();
    }

    /** The project of a place. */
    public Project project(Place place) {
        return cohorts.project(place.project())
                .orElseGet(() -> Project.unstored(place.project(), place.startup(), place.cohort()));
    }

    /** The place in a cohort of a project that is named by its own id or by its application. */
    public Optional<Place> in(CallId cohort, ApplicationId id) {
        // Only a project that came back holds its place under another id than its own.
        return cohorts.place(cohort, id)
                .or(() -> cohorts.places(cohort).stream()
                        .filter(place -> place.project().value().equals(id.value()))
                        .findFirst());
    }

    /** All places of a project, the newest last. */
    List<Place> of(Place newest) {
        var earlier = cohorts.project(newest.project()).stream()
                .flatMap(project -> project.cohorts().stream())
                .filter(cohort -> !cohort.equals(newest.cohort()))
                .flatMap(cohort -> in(cohort, newest.project().asHolder()).stream());
        return Stream.concat(earlier, Stream.of(newest)).toList();
    }

    /** The project with which somebody applies again: the same person with a start-up of the same name. */
    Optional<Project> appliedBefore(Application application) {
        var entered = applications.of(application.person()).stream()
                .flatMap(id -> applications.find(id).stream())
                .filter(earlier -> !earlier.id().equals(application.id()) && isNamed(earlier.startup(), application))
                .flatMap(earlier -> in(earlier.call(), earlier.id()).stream().map(this::project));
        var byHand = cohorts.projects(application.person()).stream()
                .filter(project -> project.isSpokenForBy(application.person()))
                .filter(project -> isNamed(project.name(), application));
        return Stream.concat(entered, byHand)
                .filter(project -> !project.cohorts().contains(application.call()))
                .findFirst();
    }

    private static boolean isNamed(String name, Application application) {
        return Folded.name(name).equals(Folded.name(application.startup()));
    }

    /**
     * The representative with that address.
     *
     * @param field the field that gives it
     * @throws Refusal 409 {@code NOT_REPRESENTATIVE} if none of the project's representatives has it
     */
    public Project.Representative representative(Place place, Email email, String field) {
        return representatives(place).stream()
                .filter(person -> person.person().equals(email.person()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.NOT_REPRESENTATIVE, field, FieldCode.NOT_KNOWN));
    }

    public boolean isSpokenForBy(Place place, PersonId person) {
        return representatives(place).stream().anyMatch(p -> p.person().equals(person));
    }

    /** Those who speak for a project: its applicants, and those who joined it in another way. */
    public List<Project.Representative> representatives(Place newest) {
        return representatives(newest, project(newest));
    }

    /**
     * @param project as it is going to be
     */
    public List<Project.Representative> representatives(Place newest, Project project) {
        return representatives(of(newest), project);
    }

    /**
     * @param places all of the project
     */
    public List<Project.Representative> representatives(List<Place> places, Project project) {
        var applicants = places.stream()
                .map(Place::application)
                .filter(application -> !project.formerApplicants().contains(application))
                .flatMap(application -> applications.find(application).stream())
                .map(a -> new Project.Representative(a.contact(), a.email(), a.language()));
        var all = new LinkedHashMap<PersonId, Project.Representative>();
        Stream.concat(applicants, project.people().stream())
                .forEach(person -> all.putIfAbsent(person.person(), person));
        return List.copyOf(all.values());
    }
}
