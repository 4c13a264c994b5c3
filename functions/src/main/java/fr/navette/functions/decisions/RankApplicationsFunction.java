package fr.navette.functions.decisions;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.decisions.Decision;
import fr.navette.decisions.RankApplications;
import fr.navette.decisions.Ranking;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import java.util.Map;
import java.util.Optional;

/** The rank-applications command: ranks applications by the committee's scores. */
public record RankApplicationsFunction(StaffCommand command) implements StaffHandler {
    public RankApplicationsFunction() {
        this(Wiring.ofEnvironment());
    }

    RankApplicationsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var rank = new RankApplications(
                ports.calls(), ports.applications(), ports.committee(), ports.decisions(), ports.placeLedger());
        return StaffCommand.readOnly("rank-applications", ports.clock(), Field.CALL)
                .reports(event -> report(rank.rank(event.get(Field.CALL), event.now())));
    }

    private static Map<String, Object> report(RankApplications.Ranked all) {
        var ranking = all.ranking();
        return Values.of("perSite", SiteUseReport.of(all.perSite()))
                .with("siteNames", SiteUseReport.names(all.perSite()))
                .with(
                        "ranking",
                        ranking.ranked().stream()
                                .map(ranked -> ranked(ranked, all.staged()))
                                .toList())
                .with(
                        "unread",
                        ranking.unread().stream()
                                .map(summary -> application(summary, all.staged()))
                                .toList())
                .with("quorum", ranking.quorum())
                .with("underQuorum", ranking.underQuorum())
                .with("warning", warning(ranking));
    }

    private static Map<String, Object> ranked(Ranking.Ranked ranked, Map<ApplicationId, Decision> staged) {
        var row = Values.of("rank", ranked.rank());
        row.putAll(application(ranked.summary(), staged));
        return row.with("score", ranked.score())
                .with("low", ranked.low())
                .with("high", ranked.high())
                .with("spread", ranked.spread())
                .with("reads", ranked.reads())
                .with(
                        "comments",
                        ranked.comments().stream()
                                .map(comment ->
                                        Values.of("member", comment.member()).with("comment", comment.text()))
                                .toList());
    }

    private static Values application(Summary summary, Map<ApplicationId, Decision> staged) {
        var decision = Optional.ofNullable(staged.get(summary.application()));
        return Values.of("application", summary.application())
                .with("startup", summary.startup())
                .with("site", summary.site())
                .with("sites", summary.sites())
                .with("track", summary.track())
                .with("status", summary.status())
                .with("staged", decision.map(Decision::outcome))
                .with("stagedSite", decision.map(Decision::site).filter(site -> !site.isEmpty()));
    }

    /** Null if the ranking is complete. */
    private static String warning(Ranking ranking) {
        if (!ranking.unread().isEmpty()) return "UNREAD_APPLICATIONS";
        return ranking.underQuorum() > 0 ? "UNDER_QUORUM" : null;
    }
}
