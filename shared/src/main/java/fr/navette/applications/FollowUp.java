package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.documents.Retention;
import fr.navette.storage.Storable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The next thing that Navette does for an application by itself. A row of its own, so that the application's version
 * moves only when its applicant changes it.
 *
 * @param reminded the reminders that the applicant has had
 * @param noticedAt when the applicant was told that the draft will be deleted
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
        /** Reminders before the closing, deletion of an abandoned draft, deletion of files that were never sent. */
        DRAFT,
        /** Deletion of the files. */
        WITHDRAWN
    }

    public FollowUp {
        reminded = List.copyOf(reminded);
    }

    /** From the start of a draft on. */
    static FollowUp ofDraft(Dossier started, Call call, Instant at) {
        var id = started.application().id();
        var begun = new FollowUp(id, Kind.DRAFT, at, List.of(), Optional.empty(), 0);
        return begun.dueAt(new DraftTimes(started, call, begun).next(at));
    }

    /** From the withdrawal on. */
    public static FollowUp ofWithdrawn(ApplicationId application, Instant at) {
        return new FollowUp(
                application, Kind.WITHDRAWN, at.plus(Retention.UNUSED_FILE), List.of(), Optional.empty(), 1);
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
