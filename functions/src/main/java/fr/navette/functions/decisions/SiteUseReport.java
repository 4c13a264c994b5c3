package fr.navette.functions.decisions;

import fr.navette.decisions.SiteUse;
import fr.navette.input.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of each site in a report. */
public final class SiteUseReport {
    private SiteUseReport() {}

    public static List<Map<String, Object>> of(List<SiteUse> sites) {
        return sites.stream().map(SiteUseReport::site).toList();
    }

    /** The name of each site, by its id. */
    static Map<String, String> names(List<SiteUse> sites) {
        var names = new LinkedHashMap<String, String>();
        sites.forEach(use -> names.put(use.site().id(), use.site().name()));
        return names;
    }

    /** The names of the sites with more acceptances than places. */
    static List<String> over(List<SiteUse> sites) {
        return sites.stream()
                .filter(use -> use.over() > 0)
                .map(use -> use.site().name())
                .toList();
    }

    private static Map<String, Object> site(SiteUse use) {
        return Values.of("site", use.site().id())
                .with("name", use.site().name())
                .with("places", use.site().places())
                .with("accepted", use.accepted())
                .with("left", use.left())
                .with("over", use.over())
                .with("overReasons", use.overReasons())
                .with("waiting", use.waiting());
    }
}
