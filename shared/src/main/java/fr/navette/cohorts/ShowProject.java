package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.OnboardingItem;
import fr.navette.calls.Slot;
import fr.navette.documents.Document;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.ReadableFile;
import fr.navette.input.Refusal;
import fr.navette.text.Folded;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a project with its people, its places in all cohorts, its applications and its history. Changes nothing. */
public record ShowProject(
        Calls calls, Applications applications, ProjectPlaces places, Documents documents, Files files) {
    /**
     * @param project with its invitations
     * @param places in all cohorts, the newest last
     * @param applications those that entered a cohort, and others that its representatives sent under its name
     * @param files those that it has sent in its newest cohort
     * @param history oldest first
     */
    public record Shown(
            Call call,
            Project project,
            List<Place> places,
            List<Project.Representative> people,
            List<Application> applications,
            PaperFiles files,
            List<HistoryEntry> history) {
        public Place place() {
            return places.getLast();
        }

        /** The steps of its arrival. */
        public List<OnboardingItem> onboarding() {
            return call.cohortRules(place().track()).onboarding();
        }

        /** The slot of a file; empty if the call no longer has it. */
        public Optional<Slot> slot(Document paper) {
            return call.cohortRules(place().track()).slots().stream()
                    .filter(slot -> slot.id().equals(paper.slot()))
                    .findFirst();
        }
    }

    /**
     * @param id of the project, or of one of its applications
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}
     */
    public Shown show(ApplicationId id) {
        var newest = places.named(id);
        var all = places.of(newest);
        var people = places.representatives(newest);
        var history = all.stream()
                .flatMap(place -> applications.history(place.application()).stream())
                .sorted(Comparator.comparing(HistoryEntry::at))
                .toList();
        return new Shown(
                calls.get(newest.cohort()),
                places.project(newest),
                all,
                people,
                applications(all, people),
                PaperFiles.of(newest, documents),
                history);
    }

    /** A URL to one of the files, good for 60 seconds; empty if nobody may read it. */
    public Optional<String> url(Document paper) {
        return new ReadableFile(files).find(paper);
    }

    private List<Application> applications(List<Place> all, List<Project.Representative> people) {
        var name = Folded.name(all.getLast().startup());
        var entered = all.stream().map(Place::application);
        var sent =
                people.stream().flatMap(person -> applications.of(person.email().person()).stream());
        var ids = all.stream().map(Place::application).toList();
        return Stream.concat(entered, sent)
                .distinct()
                .flatMap(a -> applications.find(a).stream())
                .filter(a -> ids.contains(a.id()) || Folded.name(a.startup()).equals(name))
                .sorted(Comparator.comparing(Application::startedAt))
                .toList();
    }
}
