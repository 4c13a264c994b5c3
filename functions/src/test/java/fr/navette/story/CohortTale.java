package fr.navette.story;

import static fr.navette.cloud.Founder.expect;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Staff;
import fr.navette.input.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The life of a cohort: a pause, more time, a departure and a graduation. */
final class CohortTale {
    private final Tale tale;
    private final String call;
    private final Map<String, String> theCall;
    private final List<Founder> founders;

    CohortTale(Tale tale, String call, List<Founder> founders) {
        this.tale = tale;
        this.call = call;
        this.theCall = Map.of("call", call);
        this.founders = founders;
    }

    void isTold() {
        tale.step(founders.get(0).startup() + " pauses and comes back the same day", () -> {
            var project = Map.<String, Object>of("project", founders.get(0).application());
            var paused = Staff.confirms("pause-project", with(project, "reason", "Congé parental"));
            expect(paused.text("state"), "PAUSED");
            var resumed = Staff.confirms("resume-project", project);
            expect(resumed.text("endsOn"), paused.text("endsOn"));
            return "no day lost: until " + resumed.text("endsOn");
        });
        tale.step(founders.get(1).startup() + " gets three weeks more", () -> {
            var event = Map.<String, Object>of(
                    "project", founders.get(1).application(), "days", 21, "reason", "Levée de fonds");
            var extended = Staff.confirms("extend-project", event);
            return "until " + extended.text("endsOn") + " instead of " + extended.text("endsOnBefore");
        });
        tale.step(founders.get(4).startup() + " leaves", () -> {
            var event = Map.<String, Object>of(
                    "cohort", call, "application", founders.get(4).application(), "reason", "Déménagement");
            expect(Staff.confirms("leave-cohort", event).text("state"), "LEFT");
            return founders.get(4).status();
        });
        tale.step(founders.get(8).startup() + " graduates", () -> {
            var event = Map.<String, Object>of("project", founders.get(8).application());
            return Staff.confirms("graduate-project", event).text("state");
        });
        tale.step("Staff look at the cohort and recount the places", () -> {
            var cohort = Staff.tries("show-cohort", Map.of("cohort", call));
            var states = cohort.list("places", p -> p.text("state"));
            expect(
                    states.stream().sorted().toList(),
                    List.of("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "GRADUATED", "LEFT"));
            var held = cohort.list("sites", s -> number(s, "held"));
            var checked = Staff.tries("check-places", theCall);
            expect(checked.flag("agrees"), true);
            expect(checked.list("sites", s -> number(s, "counted")), held);
            return held.stream().mapToInt(n -> n).sum() + " places held; the recount agrees";
        });
    }

    private static Map<String, Object> with(Map<String, Object> event, String name, Object value) {
        var more = new LinkedHashMap<>(event);
        more.put(name, value);
        return more;
    }

    private static int number(Fields fields, String name) {
        return fields.number(name).intValue();
    }
}
