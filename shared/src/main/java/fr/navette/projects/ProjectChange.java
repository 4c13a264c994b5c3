package fr.navette.projects;

import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.people.NamedPerson;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everything that one request changes about a project, for one transaction. */
final class ProjectChange {
    private final Project projectBefore;
    private final Place placeBefore;
    private final Actor who;
    private final Optional<NamedPerson> by;
    private final Instant now;
    private final List<Write> writes = new ArrayList<>();
    private Project project;
    private Papers papers;
    private int entries;

    /**
     * @param by the representative who acts; empty for staff
     */
    ProjectChange(Project project, Place place, Optional<NamedPerson> by, Instant now) {
        this.projectBefore = project;
        this.placeBefore = place;
        this.who = by.isPresent() ? Actor.REPRESENTATIVE : Actor.STAFF;
        this.by = by;
        this.now = now;
        this.project = project;
        this.papers = place.papers();
    }

    void project(UnaryOperator<Project> change) {
        project = change.apply(project);
    }

    void papers(UnaryOperator<Papers> change) {
        papers = change.apply(papers);
    }

    void entry(HistoryEvent what, String note, Optional<NamedPerson> about) {
        // Two entries about the same event need two times: the time is part of the key.
        var at = now.plusNanos(entries++);
        put(new HistoryEntry(placeBefore.application(), at, what, who, note, by, about));
    }

    void put(Storable record) {
        writes.add(Write.put(record));
    }

    void remove(Storable record) {
        writes.add(Write.remove(record));
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    Project projectAfter() {
        return project.equals(projectBefore) ? project : project.withVersion(projectBefore.version() + 1);
    }

    Place placeAfter() {
        return papers.equals(placeBefore.papers()) ? placeBefore : placeBefore.with(papers);
    }

    /** The writes, on the condition that project and place are still as they were seen. */
    List<Write> writes() {
        var all = new ArrayList<>(writes);
        all.add(projectAfter().equals(projectBefore) ? Write.unchanged(projectBefore) : Write.put(projectAfter()));
        all.addAll(SearchEntry.changes(projectBefore.entries(), projectAfter().entries()));
        all.add(placeAfter().equals(placeBefore) ? Write.unchanged(placeBefore) : Write.put(placeAfter()));
        // A place that is older than projects are stored has no project to compare.
        if (projectBefore.version() == 0) all.remove(Write.unchanged(projectBefore));
        return all;
    }
}
