package fr.navette.applications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Fields;
import fr.navette.Language;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.api.Request;
import fr.navette.calls.CallId;
import fr.navette.identity.Sessions;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Start, save, submit, withdraw: what an applicant does with an application. */
public final class ApplicationsFunction implements RequestStreamHandler {
    private final Api api;

    public ApplicationsFunction() {
        this(Wiring.ofEnvironment());
    }

    private ApplicationsFunction(Wiring wiring) {
        this(
                wiring.sessions(),
                wiring.clock(),
                new ShowApplications(wiring.calls(), wiring.applications(), wiring.files()),
                new StartApplication(wiring.calls(), wiring.applications(), wiring.transactions(), wiring.secrets()),
                new SaveApplication(wiring.calls(), wiring.applications(), wiring.transactions()),
                new SubmitApplication(
                        wiring.calls(), wiring.applications(), wiring.files(), wiring.seals(), wiring.transactions()),
                new WithdrawApplication(wiring.applications(), wiring.transactions()));
    }

    ApplicationsFunction(
            Sessions sessions,
            InstantSource clock,
            ShowApplications show,
            StartApplication start,
            SaveApplication save,
            SubmitApplication submit,
            WithdrawApplication withdraw) {
        api = new Api(sessions, clock)
                .on(
                        "POST /api/calls/{call}/applications",
                        r -> started(start.by(r.applicant(), new CallId(r.path("call")), language(r), r.arrived())))
                .on("GET /api/applications", r -> mine(show.by(r.applicant().person())))
                .on("GET /api/applications/{id}", r -> one(show.by(r.applicant().person(), r.application())))
                .on("PUT /api/applications/{id}", r -> saved(save, r))
                .on(
                        "POST /api/applications/{id}/submission",
                        r -> Answer.created(ApplicationJson.receipt(
                                submit.by(r.applicant().person(), withoutBody(r).application(), r.arrived()),
                                r.application())))
                .on(
                        "POST /api/applications/{id}/withdrawal",
                        r -> shown(withdraw.by(
                                r.applicant().person(), withoutBody(r).application(), r.arrived())));
    }

    private static Language language(Request request) {
        return request.body().only("language").language("language").orElse(Language.FR);
    }

    private static Request withoutBody(Request request) {
        request.body().only();
        return request;
    }

    private static Answer started(StartApplication.Started started) {
        var json = ApplicationJson.of(started.dossier());
        var answer = started.created() ? Answer.created(json) : Answer.ok(json);
        return answer.version(started.dossier().application().version());
    }

    private static Answer one(ShowApplications.Shown shown) {
        return Answer.ok(ApplicationJson.of(shown))
                .version(shown.dossier().application().version());
    }

    private static Answer mine(List<ShowApplications.Shown> all) {
        return Answer.ok(
                Map.of("applications", all.stream().map(ApplicationJson::of).toList()));
    }

    private static Answer shown(Dossier dossier) {
        return Answer.ok(ApplicationJson.of(dossier))
                .version(dossier.application().version());
    }

    private static Answer saved(SaveApplication save, Request r) {
        var person = r.applicant().person();
        var body = r.body().only("answers", "sites", "track", "formVersion");
        var draft = new Content(body.map("answers"), body.texts("sites"), body.optionalText("track"));
        var saved = save.by(person, r.application(), r.version(), draft, formVersion(body), r.arrived());
        return Answer.ok(ApplicationJson.of(saved)).version(saved.application().version());
    }

    private static Optional<Long> formVersion(Fields body) {
        return body.optionalWhole("formVersion", 0, Integer.MAX_VALUE).map(Integer::longValue);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
