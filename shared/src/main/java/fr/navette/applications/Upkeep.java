package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.documents.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Navette does for an application by itself when its time comes. Apart from the application,
 * so that its version moves only when its applicant changes it.
 *
 * @param dueAt when the sweep must look at it
 * @param reminded what the applicant was reminded of already
 * @param noticedAt when the applicant was told that the draft will be deleted
 */
public record Upkeep(
        ApplicationId application,
        Kind kind,
        Instant dueAt,
        List<Reminder> reminded,
        Optional<Instant> noticedAt,
        long version) {
    public enum Kind {
        /**
         * Reminders before the closing; deletion where nothing happens for long. Of what was submitted,
         * the files that never were.
         */
        DRAFT,
        /** The files go. */
        WITHDRAWN
    }

    public Upkeep {
        reminded = List.copyOf(reminded);
    }

    /** From the start of a draft on. */
    static Upkeep ofDraft(Dossier started, Call call, Instant at) {
        var id = started.application().id();
        var begun = new Upkeep(id, Kind.DRAFT, at, List.of(), Optional.empty(), 0);
        return begun.dueAt(new DraftTimes(started, call, begun).next(at));
    }

    /** From the withdrawal on. */
    public static Upkeep ofWithdrawn(ApplicationId application, Instant at) {
        return new Upkeep(application, Kind.WITHDRAWN, at.plus(Retention.NOT_NEEDED), List.of(), Optional.empty(), 1);
    }

    public Upkeep dueAt(Instant at) {
        return new Upkeep(application, kind, at, reminded, noticedAt, version + 1);
    }

    public Upkeep having(Reminder reminder) {
        var all = new ArrayList<>(reminded);
        all.add(reminder);
        return new Upkeep(application, kind, dueAt, all, noticedAt, version);
    }

    public Upkeep noticed(Instant at) {
        return new Upkeep(application, kind, dueAt, reminded, Optional.of(at), version);
    }
}
