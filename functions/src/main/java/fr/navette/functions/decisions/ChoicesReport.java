package fr.navette.functions.decisions;

import fr.navette.applications.Summary;
import fr.navette.input.Values;
import java.util.List;
import java.util.Map;

/** Applications in a report, each with its name and the sites that it chose. */
final class ChoicesReport {
    private ChoicesReport() {}

    static List<Map<String, Object>> of(List<Summary> summaries) {
        return summaries.stream().map(ChoicesReport::choices).toList();
    }

    private static Map<String, Object> choices(Summary summary) {
        return Values.of("application", summary.application())
                .with("startup", summary.startup())
                .with("sites", summary.sites());
    }
}
