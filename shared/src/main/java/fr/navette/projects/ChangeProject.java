package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes a project for one of its representatives: its people, its onboarding, its agreement and its exit forms, with
 * history and mails in one transaction.
 */
public record ChangeProject(ShowProjects show, Transactions transactions, Secrets secrets) {
    /** The fact that holds the current project, for a page that shows an older version. */
    public static final String CURRENT = "current";

    /**
     * @param seen version of the project that the page shows
     * @return the project afterwards; its reader may no longer speak for it
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}; 412 {@code STALE_VERSION} with the current {@link ProjectView} as a
     *     fact; 409 {@code TRANSITION_IMPOSSIBLE}; {@code INVALID}
     */
    public ProjectView change(PersonId person, ApplicationId id, long seen, Wanted wanted, Instant now) {
        var view = show.one(person, id);
        if (view.version() != seen) throw stale(view);
        var change = new ProjectChange(view.project(), view.place(), Optional.of(view.named()), now);
        var papers = new ChangePapers(view, change, secrets, now);
        wanted.done().ifPresent(papers::tick);
        wanted.signature().ifPresent(papers::sign);
        wanted.exit().ifPresent(papers::leave);
        wanted.people().ifPresent(people -> new ChangePeople(show.places()).apply(people, view, change, now));
        if (change.isEmpty()) return view;
        try {
            transactions.commit(change.writes());
        } catch (Conflict conflict) {
            throw stale(show.one(person, id));
        }
        return new ProjectView(
                view.call(),
                change.projectAfter(),
                change.placeAfter(),
                show.places().representatives(view.place(), change.projectAfter()),
                view.me(),
                view.files());
    }

    static Refusal stale(ProjectView current) {
        return Refusal.of(Reason.STALE_VERSION).with(CURRENT, current);
    }
}
