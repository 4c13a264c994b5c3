package fr.navette.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.api.Log;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Comes by each minute and does what is due. */
public final class SweepFunction implements RequestStreamHandler {
    private final InstantSource clock;
    private final Sweep sweep;

    public SweepFunction() {
        this(Wiring.ofEnvironment());
    }

    private SweepFunction(Wiring wiring) {
        this(
                wiring.clock(),
                new Sweep(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.documents(),
                        wiring.outbox(),
                        wiring.files(),
                        wiring.checks(),
                        wiring.transactions(),
                        wiring.staffMailbox()));
    }

    SweepFunction(InstantSource clock, Sweep sweep) {
        this.clock = clock;
        this.sweep = sweep;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var swept = sweep.by(clock.instant());
        Log.done(
                context,
                "SWEPT",
                Map.of(
                        "mails", swept.mails(),
                        "offers", swept.offers(),
                        "upkeep", swept.upkeep(),
                        "documents", swept.documents(),
                        "purges", swept.purges()));
    }
}
