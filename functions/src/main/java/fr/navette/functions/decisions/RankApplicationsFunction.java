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
        return Values.of(
                        "ranking",
                        ranking.ranked().stream()
                                .map(ranked -> ranked(ranked, all.staged()))
                                .toList())
                .with(
                        "unread",
                        ranking.unread().stream()
                                .map(RankApplicationsFunction::unread)
                                .toList())
                .with("quorum", ranking.quorum())
                .with("underQuorum", ranking.underQuorum())
                .with("warning", warning(ranking))
                .with("perSite", SiteUseReport.of(all.perSite()));
    }

    private static Map<String, Object> ranked(Ranking.Ranked ranked, Map<ApplicationId, Decision> staged) {
        var decision = Optional.ofNullable(staged.get(ranked.summary().application()));
        return Values.of("rank", ranked.rank())
                .with("application", ranked.summary().application())
                .with("startup", ranked.summary().startup())
                .with("score", ranked.score())
                .with("low", ranked.low())
                .with("high", ranked.high())
                .with("reads", ranked.reads())
                .with("site", ranked.summary().site())
                .with("sites", ranked.summary().sites())
                .with("track", ranked.summary().track())
                .with("status", ranked.summary().status())
                .with("staged", decision.map(Decision::outcome))
                .with(
                        "comments",
                        ranked.comments().stream()
                                .map(comment ->
                                        Values.of("member", comment.member()).with("comment", comment.text()))
                                .toList());
    }

    private static Map<String, Object> unread(Summary summary) {
        return Values.of("application", summary.application())
                .with("startup", summary.startup())
                .with("status", summary.status());
    }

    /** Null if the ranking is complete. */
    private static String warning(Ranking ranking) {
        if (!ranking.unread().isEmpty()) return "UNREAD_APPLICATIONS";
        return ranking.underQuorum() > 0 ? "UNDER_QUORUM" : null;
    }
}
