package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Track;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.CleanText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Connections and wishes that a member has declared on the committee's pages.
 *
 * @param companies names, SIREN numbers or web addresses of companies with which the member is connected
 * @param people names or e-mail addresses of people who are close to the member
 * @param sites the sites with which the member is connected: their first choices are not for them
 * @param wishes what the member likes to read
 * @param version 0 until it is saved for the first time
 */
public record Interests(List<String> companies, List<String> people, List<String> sites, Wishes wishes, long version) {
    public static final Interests NONE = new Interests(List.of(), List.of(), List.of(), Wishes.NONE, 0);

    static final int MAX_ENTRIES = 30;
    static final int MAX_CHARS = 100;

    /**
     * Sites and tracks that a member prefers. They count only where they take nothing from anybody.
     *
     * @param sites ids of sites, of first choices
     * @param tracks ids of tracks
     */
    public record Wishes(List<String> sites, List<String> tracks) {
        public static final Wishes NONE = new Wishes(List.of(), List.of());

        public Wishes {
            sites = List.copyOf(sites);
            tracks = List.copyOf(tracks);
        }

        Wishes distinct() {
            return new Wishes(
                    sites.stream().distinct().toList(),
                    tracks.stream().distinct().toList());
        }

        boolean isMetBy(Summary application) {
            return sites.contains(application.site())
                    || application.track().filter(tracks::contains).isPresent();
        }
    }

    public Interests {
        companies = List.copyOf(companies);
        people = List.copyOf(people);
        sites = List.copyOf(sites);
    }

    /**
     * Each entry once, without empty ones.
     *
     * @throws Refusal {@code INVALID}: {@code TOO_MANY} over 30 entries of a kind, {@code TOO_LONG} over 100
     *     characters, {@code NOT_KNOWN} for a site or a track that the call does not have
     */
    Interests cleaned(Call call) {
        requireKnown("sites", sites, List.copyOf(call.siteNames().keySet()));
        requireKnown(
                "wishes.sites", wishes.sites(), List.copyOf(call.siteNames().keySet()));
        requireKnown(
                "wishes.tracks",
                wishes.tracks(),
                call.tracks().stream().map(Track::id).toList());
        return new Interests(
                lines("companies", companies),
                lines("people", people),
                sites.stream().distinct().toList(),
                wishes.distinct(),
                version);
    }

    /** The same at the next version. */
    Interests next() {
        return new Interests(companies, people, sites, wishes, version + 1);
    }

    private static List<String> lines(String path, List<String> typed) {
        if (typed.size() > MAX_ENTRIES) throw Refusal.of(Reason.INVALID, path, FieldCode.TOO_MANY);
        for (int i = 0; i < typed.size(); i++)
            if (CleanText.length(typed.get(i)) > MAX_CHARS)
                throw Refusal.of(Reason.INVALID, path + "[" + i + "]", FieldCode.TOO_LONG);
        return typed.stream().filter(CleanText::isVisible).distinct().toList();
    }

    private static void requireKnown(String path, List<String> chosen, List<String> known) {
        IntStream.range(0, chosen.size())
                .filter(i -> !known.contains(chosen.get(i)))
                .findFirst()
                .ifPresent(i -> {
                    throw Refusal.of(Reason.INVALID, path + "[" + i + "]", FieldCode.NOT_KNOWN);
                });
    }
}
