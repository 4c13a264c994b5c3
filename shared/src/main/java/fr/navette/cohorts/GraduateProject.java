package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.input.Refusal;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Records that a project has reached the end of its programme: its place is free. */
public record GraduateProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param note for staff; may be empty
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}, also if its departure is recorded
     */
    public ChangePlace.Changed graduate(ApplicationId id, String note, Instant now, boolean confirmed) {
        return graduate(id, note, now, confirmed, changed -> List.of());
    }

    /**
     * @param besides what else is written in the same transaction
     */
    public ChangePlace.Changed graduate(
            ApplicationId id,
            String note,
            Instant now,
            boolean confirmed,
            Function<ChangePlace.Changed, List<Write>> besides) {
        return change.change(
                () -> places.named(id), now, confirmed, (place, call) -> place.graduated(note, now), besides);
    }
}
