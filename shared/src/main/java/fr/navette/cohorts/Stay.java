package fr.navette.cohorts;

import fr.navette.calls.Call;
import java.time.LocalDate;

/**
 * A project's stay at a site, on a track.
 *
 * @param siteName the name of the site when the project came; it stays when the site is renamed
 * @param track empty if the project has none
 * @param since its first day there
 */
public record Stay(String site, String siteName, String track, LocalDate since) {
    static Stay at(String site, String track, Call call, LocalDate since) {
        return new Stay(site, call.siteName(site), track, since);
    }
}
