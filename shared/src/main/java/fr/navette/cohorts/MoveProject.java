package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.Call;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Moves a project to another site or track: its place there is taken and the one before freed together. */
public record MoveProject(ProjectPlaces places, ChangePlace change) {
    /**
     * @param site empty if it stays
     * @param track empty if it stays
     * @param reason for staff
     * @throws Refusal {@code PROJECT_UNKNOWN}; 409 {@code TRANSITION_IMPOSSIBLE}, {@code NO_PLACE}; {@code INVALID} if
     *     the call has no such site or track, or if neither would change
     */
    public ChangePlace.Changed move(
            ApplicationId id,
            Optional<String> site,
            Optional<String> track,
            String reason,
            Instant now,
            boolean confirmed) {
        return change.change(() -> places.named(id), now, confirmed, (place, call) -> {
            requireKnown(call, site, track);
            var to = site.orElse(place.site());
            var on = track.orElse(place.track());
            if (to.equals(place.site()) && on.equals(place.track()))
                throw Refusal.of(Reason.INVALID, "site", FieldCode.SAME);
            return place.moved(Stay.at(to, on, call, call.dayOf(now)), reason, now);
        });
    }

    static void requireKnown(Call call, Optional<String> site, Optional<String> track) {
        if (site.filter(id -> call.site(id).isEmpty()).isPresent())
            throw Refusal.of(Reason.INVALID, "site", FieldCode.NOT_AN_OPTION);
        if (track.filter(id -> call.track(id).isEmpty()).isPresent())
            throw Refusal.of(Reason.INVALID, "track", FieldCode.NOT_AN_OPTION);
    }
}
