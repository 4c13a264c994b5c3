package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.documents.Retention;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The next automatic action for an application. It has its own row, so that the application's version changes only with
 * the applicant's actions.
 *
 * @param reminded the reminders already sent
 * @param noticedAt when the notice of the draft's deletion was sent
 */
public record FollowUp(
        ApplicationId application,
        Kind kind,
        Instant dueAt,
        List<DraftReminder> reminded,
        Optional<Instant> noticedAt,
        long version)
        implements Storable {
    public enum Kind {
        /**
         * Reminders before the closing, deletion of an abandoned draft, deletion of files that were never submitted.
         */
        DRAFT,
        /** Deletion of the files. */
        WITHDRAWN,
        /** Deletion of the files that an erased project has sent. */
        ERASED_PROJECT
    }

    public FollowUp {
        reminded = List.copyOf(reminded);
    }

    /** The follow-up of a new draft. */
    static FollowUp ofDraft(Dossier started, Call call, Instant at) {
        var id = started.application().id();
        var begun = new FollowUp(id, Kind.DRAFT, at, List.of(), Optional.empty(), 0);
        return begun.dueAt(new DraftTimes(started, call, begun).next(at));
    }

    /** The follow-up of a withdrawal. */
    public static FollowUp ofWithdrawn(ApplicationId application, Instant at) {
        return new FollowUp(
                application, Kind.WITHDRAWN, at.plus(Retention.UNUSED_FILE), List.of(), Optional.empty(), 1);
    }

    /**
     * The follow-up of an erased application: deletes what is left of its files, then itself.
     *
     * @param before the one that the application had
     */
    public static FollowUp ofErased(ApplicationId application, Optional<FollowUp> before, Instant at) {
        return erasing(application, Kind.DRAFT, before, at);
    }

    /**
     * The follow-up of an erased project: deletes what is left of its files, then itself.
     *
     * @param holder the id under which it held its place
     * @param before that of an earlier run, which was interrupted
     */
    public static FollowUp ofErasedProject(ApplicationId holder, Optional<FollowUp> before, Instant at) {
        return erasing(holder, Kind.ERASED_PROJECT, before, at);
    }

    private static FollowUp erasing(ApplicationId id, Kind kind, Optional<FollowUp> before, Instant at) {
        return before.map(followUp -> followUp.dueAt(at))
                .orElseGet(() -> new FollowUp(id, kind, at, List.of(), Optional.empty(), 1));
    }

    public FollowUp dueAt(Instant at) {
        return new FollowUp(application, kind, at, reminded, noticedAt, version + 1);
    }

    public FollowUp withReminder(DraftReminder reminder) {
        var all = new ArrayList<>(reminded);
        all.add(reminder);
        return new FollowUp(application, kind, dueAt, all, noticedAt, version);
    }

    public FollowUp noticed(Instant at) {
        return new FollowUp(application, kind, dueAt, reminded, Optional.of(at), version);
    }
}
