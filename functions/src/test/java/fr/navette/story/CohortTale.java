package fr.navette.story;

import static fr.navette.cloud.Founder.expect;

import fr.navette.cloud.Founder;
import fr.navette.cloud.Staff;
import java.util.List;
import java.util.Map;

/** The life of the cohort: a pause, an extension, a departure and a graduation. */
final class CohortTale {
    private final Tale tale;
    private final String call;
    private final List<Founder> founders;

    CohortTale(Tale tale, String call, List<Founder> founders) {
        this.tale = tale;
        this.call = call;
        this.founders = founders;
    }

    void isTold() {
        var pausing = founders.get(0);
        var growing = founders.get(1);
        var leaving = founders.get(4);
        var finishing = founders.get(5);
        tale.step(pausing.startup() + " pauses and comes back the same day", () -> {
            var pause = Map.of("project", pausing.application(), "reason", "Congé parental");
            var paused = Staff.confirms("pause-project", pause);
            expect(paused.text("state"), "PAUSED");
            var resumed = Staff.confirms("resume-project", Map.of("project", pausing.application()));
            expect(resumed.text("endsOn"), paused.text("endsOn"));
            return "no day is lost: until " + resumed.text("endsOn") + agrees();
        });
        tale.step(growing.startup() + " gets three weeks more", () -> {
            var extended = Staff.confirms(
                    "extend-project", Map.of("project", growing.application(), "days", 21, "reason", "Levée de fonds"));
            return "until " + extended.text("endsOn") + " instead of " + extended.text("endsOnBefore") + agrees();
        });
        tale.step(leaving.startup() + " leaves", () -> {
            var left = Staff.confirms(
                    "leave-cohort",
                    Map.of("cohort", call, "application", leaving.application(), "reason", "Déménagement"));
            expect(left.text("state"), "LEFT");
            return leaving.status() + agrees();
        });
        tale.step(finishing.startup() + " graduates", () -> {
            var graduated = Staff.confirms("graduate-project", Map.of("project", finishing.application()));
            expect(graduated.text("state"), "GRADUATED");
            return "since " + graduated.text("since") + agrees();
        });
        tale.step("Staff look at the cohort and recount the places", () -> {
            var cohort = Staff.tries("show-cohort", Map.of("cohort", call));
            var states = cohort.list("places", place -> place.text("state"));
            expect(
                    states.stream().sorted().toList(),
                    List.of("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "GRADUATED", "LEFT"));
            return String.join(", ", states) + agrees();
        });
    }

    /** The cohort and a recount of the places say the same. */
    private String agrees() {
        var cohort = Staff.tries("show-cohort", Map.of("cohort", call));
        var checked = Staff.tries("check-places", Map.of("call", call));
        expect(checked.flag("agrees"), true);
        expect(
                cohort.list("sites", site -> site.number("held").intValue()),
                checked.list("sites", site -> site.number("counted").intValue()));
        return "; the places agree";
    }
}
