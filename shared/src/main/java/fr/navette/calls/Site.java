package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site that hosts start-ups.
 *
 * @param places the number of projects that the site can take in this call, over all tracks
 * @param byTrack its places for each track; empty if all tracks share them
 */
public record Site(String id, String name, int places, List<TrackPlaces> byTrack) {
    private static final int MAX_PLACES = 10_000;

    public Site {
        byTrack = List.copyOf(byTrack);
    }

    /** A site whose places are shared by all tracks. */
    public Site(String id, String name, int places) {
        this(id, name, places, List.of());
    }

    /** The places that a site keeps for one track. */
    public record TrackPlaces(String track, int places) {
        static TrackPlaces read(Fields fields) {
            return new TrackPlaces(fields.id("track"), fields.whole("places", 0, MAX_PLACES));
        }

        Map<String, Object> fields() {
            return Map.of("track", track, "places", places);
        }
    }

    /**
     * @throws fr.navette.input.Refusal {@code INVALID} if the places for the tracks do not add up to {@code places}
     */
    public static Site read(Fields fields) {
        var site = new Site(
                fields.id("id"),
                fields.text("name"),
                fields.whole("places", 0, MAX_PLACES),
                fields.list("byTrack", TrackPlaces::read));
        boolean addsUp =
                site.byTrack.stream().mapToInt(TrackPlaces::places).sum() == site.places || site.byTrack.isEmpty();
        if (!addsUp) throw fields.invalid("places", FieldCode.NOT_THE_SUM);
        return site;
    }

    public Map<String, Object> fields() {
        var fields = Values.of("id", id).with("name", name).with("places", places);
        if (!byTrack.isEmpty())
            fields.put("byTrack", byTrack.stream().map(TrackPlaces::fields).toList());
        return fields;
    }

    /** The track whose places a start-up of this track takes; empty if all tracks share them. */
    public String pool(Optional<String> track) {
        return byTrack.isEmpty() ? "" : track.orElse("");
    }

    /** The number of places of a pool, see {@link #pool}; 0 if the site has none for the track. */
    public int placesIn(String pool) {
        if (pool.isEmpty()) return byTrack.isEmpty() ? places : 0;
        return byTrack.stream()
                .filter(kept -> kept.track().equals(pool))
                .mapToInt(TrackPlaces::places)
                .sum();
    }

    /** The pools that the site divides its places into: one, unnamed, unless they are kept by track. */
    public List<String> pools() {
        return byTrack.isEmpty()
                ? List.of("")
                : byTrack.stream().map(TrackPlaces::track).toList();
    }
}
