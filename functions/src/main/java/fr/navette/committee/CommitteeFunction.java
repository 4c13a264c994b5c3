package fr.navette.committee;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.FieldCode;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.api.Request;
import fr.navette.calls.CallId;
import fr.navette.committee.Reading.Recusal;
import fr.navette.documents.DocumentId;
import fr.navette.identity.Sessions;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** What a committee member does: see what is to read, read it, review it, step back. */
public final class CommitteeFunction implements RequestStreamHandler {
    private final Api api;

    public CommitteeFunction() {
        this(Wiring.ofEnvironment());
    }

    private CommitteeFunction(Wiring wiring) {
        this(
                wiring.sessions(),
                wiring.clock(),
                new ShowReadings(wiring.calls(), wiring.applications(), wiring.committee()),
                new ShowDossier(wiring.calls(), wiring.applications(), wiring.committee()),
                new ReadDocument(
                        new ShowDossier(wiring.calls(), wiring.applications(), wiring.committee()), wiring.files()),
                new SaveReview(wiring.calls(), wiring.applications(), wiring.committee(), wiring.transactions()),
                new Recuse(wiring.applications(), wiring.committee(), wiring.transactions()));
    }

    CommitteeFunction(
            Sessions sessions,
            InstantSource clock,
            ShowReadings readings,
            ShowDossier dossier,
            ReadDocument document,
            SaveReview review,
            Recuse recuse) {
        api = new Api(sessions, clock)
                .on(
                        "GET /api/committee",
                        r -> Answer.ok(CommitteeJson.list(
                                readings.by(r.committeeMember(), r.query("call").map(CallId::new)))))
                .on(
                        "GET /api/committee/applications/{id}",
                        r -> shown(dossier.by(r.committeeMember(), r.application())))
                .on(
                        "GET /api/committee/applications/{id}/documents/{document}",
                        r -> Answer.ok(Map.of(
                                "url",
                                document.by(r.committeeMember(), r.application(), new DocumentId(r.path("document"))))))
                .on("PUT /api/committee/applications/{id}/review", r -> reviewed(saved(review, r)))
                .on(
                        "POST /api/committee/applications/{id}/recusal",
                        r -> Answer.ok(
                                CommitteeJson.recusal(recuse.by(r.committeeMember(), r.application(), recusal(r)))));
    }

    private static Answer shown(ShowDossier.Shown shown) {
        return Answer.ok(CommitteeJson.dossier(shown))
                .version(shown.reading().review().version());
    }

    private static Reading saved(SaveReview review, Request r) {
        var session = r.committeeMember();
        var body = r.body().only("scores", "note", "comment", "done");
        var written = new SaveReview.Written(
                body.map("scores"),
                body.optionalText("note").orElse(""),
                body.optionalText("comment").orElse(""),
                body.flag("done"));
        return review.by(session, r.application(), r.version(), written);
    }

    private static Answer reviewed(Reading reading) {
        return Answer.ok(CommitteeJson.review(reading.review()))
                .version(reading.review().version());
    }

    private static Recusal recusal(Request r) {
        var body = r.body().only("reason", "note");
        var reason = body.choice("reason", Recusal.Why.class, FieldCode.NOT_A_REASON);
        if (reason == Recusal.Why.NONE) throw body.invalid("reason", FieldCode.NOT_A_REASON);
        return new Recusal(reason, body.optionalText("note").orElse(""));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
