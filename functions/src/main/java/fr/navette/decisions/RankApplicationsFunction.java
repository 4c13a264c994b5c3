package fr.navette.decisions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff see what the committee thinks. */
public final class RankApplicationsFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public RankApplicationsFunction() {
        this(Wiring.ofEnvironment());
    }

    private RankApplicationsFunction(Wiring wiring) {
        this(wiring.clock(), new RankApplications(wiring.calls(), wiring.applications(), wiring.committee()));
    }

    RankApplicationsFunction(InstantSource clock, RankApplications rank) {
        command = StaffCommand.reading(
                "rank-applications",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    return (confirmed, now) -> report(rank.by(call));
                },
                "call");
    }

    private static Map<String, Object> report(Ranking ranking) {
        var report = new LinkedHashMap<String, Object>();
        report.put(
                "ranking",
                ranking.ranked().stream().map(RankApplicationsFunction::row).toList());
        report.put(
                "unread",
                ranking.unread().stream().map(RankApplicationsFunction::unread).toList());
        report.put("quorum", ranking.quorum());
        report.put("underQuorum", ranking.underQuorum());
        report.put("warning", warning(ranking));
        return report;
    }

    private static Map<String, Object> row(Ranking.Ranked ranked) {
        var row = new LinkedHashMap<String, Object>();
        row.put("rank", ranked.rank());
        row.put("application", ranked.summary().application());
        row.put("startup", ranked.summary().startup());
        row.put("score", ranked.score());
        row.put("low", ranked.low());
        row.put("high", ranked.high());
        row.put("reads", ranked.reads());
        row.put("site", ranked.summary().site());
        row.put("status", ranked.summary().status());
        return row;
    }

    private static Map<String, Object> unread(Summary summary) {
        var row = new LinkedHashMap<String, Object>();
        row.put("application", summary.application());
        row.put("startup", summary.startup());
        row.put("status", summary.status());
        return row;
    }

    /** Null where the ranking can be taken as it is. */
    private static String warning(Ranking ranking) {
        if (!ranking.unread().isEmpty()) return "UNREAD_APPLICATIONS";
        return ranking.underQuorum() > 0 ? "UNDER_QUORUM" : null;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
