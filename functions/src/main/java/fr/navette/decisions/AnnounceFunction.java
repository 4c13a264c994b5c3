package fr.navette.decisions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.calls.CallId;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff publish what is staged. */
public final class AnnounceFunction implements RequestStreamHandler {
  private final StaffCommand command;

  public AnnounceFunction() {
    this(Wiring.ofEnvironment());
  }

  private AnnounceFunction(Wiring wiring) {
    this(
        wiring.clock(),
        new Announce(
            wiring.calls(), wiring.applications(), wiring.decisions(), wiring.transactions()));
  }

  AnnounceFunction(InstantSource clock, Announce announce) {
    command =
        StaffCommand.changing(
            "announce",
            clock,
            event -> {
              var call = new CallId(event.text("call"));
              return (confirmed, now) -> report(call, announce.by(call, now, confirmed));
            },
            "call");
  }

  private static Map<String, Object> report(CallId call, Announce.Announced announced) {
    var report = new LinkedHashMap<String, Object>();
    report.put("accepted", announced.outcomes().getOrDefault(Outcome.ACCEPT, 0L));
    report.put("waitlisted", announced.outcomes().getOrDefault(Outcome.WAITLIST, 0L));
    report.put("declined", announced.outcomes().getOrDefault(Outcome.DECLINE, 0L));
    report.put("mails", announced.mails());
    report.put("cohort", call);
    report.put("withdrawn", announced.withdrawn());
    return report;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    command.answer(in, out, context);
  }
}
