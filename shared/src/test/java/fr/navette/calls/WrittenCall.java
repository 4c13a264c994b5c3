package fr.navette.calls;

import static fr.navette.Given.map;

import fr.navette.input.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A call as staff write it, for tests to change in one place. */
final class WrittenCall {
    private WrittenCall() {}

    static Map<String, Object> aWrittenCall() {
        return map(
                "id", "blanchemaille-2027",
                "title", texts("Appel 2027"),
                "opensAt", "2026-11-02T09:00",
                "closesAt", "2027-01-15T17:00",
                "zone", "Europe/Paris",
                "graceMinutes", number(15),
                "tracks", List.of(map("id", "incubator", "title", texts("Incubateur"))),
                "sites", List.of(map("id", "roubaix", "name", "Roubaix", "places", number(38))),
                "questions", List.of(aStage(), aRevenue()),
                "documents",
                        List.of(map(
                                "id",
                                "deck",
                                "label",
                                texts("Présentation"),
                                "types",
                                List.of("application/pdf"),
                                "maxBytes",
                                number(20_000_000),
                                "required",
                                true)),
                "criteria", List.of(aWrittenCriterion()),
                "readsPerApplication", number(3),
                "quorum", number(2),
                "offerDays", number(10));
    }

    static Map<String, Object> aStage() {
        return map(
                "id",
                "stage",
                "kind",
                "choice",
                "label",
                texts("Avancement"),
                "hint",
                texts("Où en êtes-vous ?"),
                "required",
                true,
                "maxChars",
                number(200),
                "options",
                List.of(map("id", "idea", "label", texts("Idée")), map("id", "revenue", "label", texts("Ventes"))));
    }

    static Map<String, Object> aRevenue() {
        return map(
                "id",
                "revenue",
                "kind",
                "money",
                "label",
                texts("Chiffre d'affaires"),
                "required",
                false,
                "maxChars",
                number(200),
                "showIf",
                map("question", "stage", "in", List.of("revenue")));
    }

    static Map<String, Object> aWrittenCriterion() {
        return map(
                "id",
                "team",
                "label",
                texts("Équipe"),
                "weight",
                number(2),
                "scale",
                List.of(
                        map("value", number(1), "label", texts("faible")),
                        map("value", number(5), "label", texts("forte"))));
    }

    static Map<String, Object> texts(String text) {
        return map("fr", text, "en", text);
    }

    static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    /** Wraps the call as an event does: {@code {"call": {...}}}. */
    static Call read(Map<String, Object> call) {
        return Fields.read(map("call", call), event -> event.object("call", CallForm::read));
    }
}
