package fr.navette.functions.housekeeping;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.FollowUpApplications;
import fr.navette.cohorts.FollowPlaces;
import fr.navette.committee.ReadingsLeft;
import fr.navette.committee.RemindReaders;
import fr.navette.documents.FollowUpDocuments;
import fr.navette.documents.Purge;
import fr.navette.documents.PurgeFiles;
import fr.navette.functions.api.Log;
import fr.navette.functions.api.TimeLeft;
import fr.navette.functions.wiring.BackgroundPorts;
import fr.navette.functions.wiring.BackgroundWiring;
import fr.navette.housekeeping.Sweep;
import fr.navette.mail.RetryMails;
import fr.navette.offers.FollowUpOffers;
import fr.navette.offers.RefillPlaces;
import fr.navette.projects.PaperMails;
import fr.navette.projects.RemindProjects;
import fr.navette.reports.CallNews;
import fr.navette.reports.SendDigests;
import fr.navette.reviews.RemindFounders;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;

/** Runs everything that is due, once a minute. */
public final class SweepFunction implements RequestStreamHandler {
    private final InstantSource clock;
    private final Sweep sweep;

    public SweepFunction() {
        this(BackgroundWiring.ofEnvironment());
    }

    SweepFunction(BackgroundPorts ports) {
        clock = ports.clock();
        sweep = sweep(ports);
    }

    private static Sweep sweep(BackgroundPorts ports) {
        var transactions = ports.transactions();
        var purge = new Purge(ports.files(), transactions);
        return new Sweep(List.of(
                new RetryMails(ports.outbox(), new ReadingsLeft(ports.applications(), ports.committee()), transactions),
                new FollowUpOffers(
                        ports.calls(), ports.applications(), ports.offers(), ports.placeLedger(), transactions),
                new FollowPlaces(ports.cohorts(), ports.projectPlaces(), ports.changePlace()),
                new RemindFounders(ports.calls(), ports.projectPlaces(), ports.reviews(), transactions),
                new RefillPlaces(ports.calls(), ports.places(), ports.fillPlaces()),
                new FollowUpApplications(
                        ports.calls(), ports.applications(), ports.followUps(), ports.documents(), purge, transactions),
                new FollowUpDocuments(
                        ports.calls(),
                        ports.applications(),
                        ports.documents(),
                        ports.files(),
                        ports.checks(),
                        new PaperMails(ports.calls(), ports.projectPlaces()),
                        transactions,
                        ports.scan(),
                        ports.staffEmail()),
                new PurgeFiles(ports.applications(), ports.documents(), purge, transactions),
                // Before the digests, whose mornings they share.
                new RemindProjects(
                        ports.calls(),
                        ports.cohorts(),
                        ports.projectPlaces(),
                        ports.documents(),
                        ports.digests(),
                        ports.outbox(),
                        transactions),
                new RemindReaders(
                        ports.calls(),
                        ports.applications(),
                        ports.committee(),
                        ports.digests(),
                        ports.outbox(),
                        transactions,
                        ports.secrets()),
                new SendDigests(
                        ports.calls(),
                        ports.digests(),
                        new CallNews(ports.applications(), ports.committee(), ports.outbox(), ports.followReviews()),
                        ports.outbox(),
                        transactions,
                        ports.staffEmail())));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        TimeLeft.of(context);
        Log.done(context, "SWEPT", sweep.run(clock.instant()));
    }
}
