package fr.navette.functions.committee;

import fr.navette.committee.AssignReviews;
import fr.navette.committee.PanelNeeds;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/** The assign-reviews command: assigns readers to every application. */
public record AssignReviewsFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<LocalDateTime>> DUE_AT = Field.optionalTime(
            "dueAt",
            new Texts("Date limite des lectures ; vide : dans 14 jours", "When readings are due; empty: in 14 days"));

    private static final Field<String> PLAN = Field.optionalLine(
            "plan",
            new Texts(
                    "Plan d'un essai, à appliquer tel quel ; vide : celui qui est trouvé maintenant",
                    "Plan of a dry run, to be written as it was shown; empty: the one found now"));

    private enum Unmet {
        NOT_ENOUGH_READERS
    }

    public AssignReviewsFunction() {
        this(Wiring.ofEnvironment());
    }

    AssignReviewsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var assign = new AssignReviews(
                ports.calls(), ports.applications(), ports.committee(), ports.transactions(), ports.secrets());
        return StaffCommand.changing("assign-reviews", ports.clock(), Field.CALL, PLAN, DUE_AT)
                .reports(event -> report(
                        assign.assign(
                                event.get(Field.CALL),
                                Optional.of(event.get(PLAN)).filter(plan -> !plan.isEmpty()),
                                event.get(DUE_AT),
                                event.now(),
                                event.confirmed()),
                        event.language()));
    }

    private static Map<String, Object> report(AssignReviews.Assigned assigned, Language language) {
        return Values.of("assigned", assigned.assigned())
                .with("plan", assigned.plan())
                .with("zone", assigned.call().zone())
                .with("perApplication", ends(assigned.perApplication()))
                .with("perMember", ends(assigned.perMember()))
                .with("acrossSites", assigned.acrossSites())
                .with("dueAt", assigned.dueAt())
                .with(
                        "unmet",
                        assigned.unmet().stream()
                                .map(AssignReviewsFunction::unmet)
                                .toList())
                .with(
                        "underMinimum",
                        assigned.underMinimum().stream()
                                .map(AssignReviewsFunction::underMinimum)
                                .toList())
                .with(
                        "shortages",
                        assigned.shortages().stream()
                                .map(AssignReviewsFunction::shortage)
                                .toList())
                .with(
                        "conflicts",
                        assigned.conflicts().stream()
                                .map(pair -> conflict(pair, language))
                                .toList());
    }

    private static Map<String, Object> underMinimum(AssignReviews.UnderMinimum under) {
        return new Values()
                .with("member", under.member().name())
                .with("email", under.member().email().address())
                .with("reads", under.reads())
                .with("minReads", under.member().minReads());
    }

    private static Map<String, Object> shortage(PanelNeeds.Shortage shortage) {
        return new Values()
                .with("need", shortage.need().of().name())
                .with("count", shortage.need().count())
                .with("lacking", shortage.lacking())
                .with("moreMembers", shortage.moreMembers());
    }

    private static Map<String, Object> conflict(AssignReviews.ConflictedPair pair, Language language) {
        var row = new Values()
                .with("application", pair.application().application())
                .with("startup", pair.application().startup())
                .with("member", pair.member().name())
                .with("email", pair.member().email().address());
        row.putAll(ConflictJson.of(pair.conflict(), language));
        return row.with("assigned", pair.assigned());
    }

    private static Map<String, Object> unmet(AssignReviews.Unmet unmet) {
        return new Values()
                .with("application", unmet.application())
                .with("startup", unmet.startup())
                .with("reason", Unmet.NOT_ENOUGH_READERS)
                .with("lacking", unmet.lacking());
    }

    private static Map<String, Integer> ends(IntSummaryStatistics statistics) {
        return statistics.getCount() == 0
                ? Map.of("min", 0, "max", 0)
                : Map.of("min", statistics.getMin(), "max", statistics.getMax());
    }
}
