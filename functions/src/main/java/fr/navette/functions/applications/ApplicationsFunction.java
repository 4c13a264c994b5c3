package fr.navette.functions.applications;

import fr.navette.applications.ApplicationView;
import fr.navette.applications.Content;
import fr.navette.applications.SaveApplication;
import fr.navette.applications.ShowApplications;
import fr.navette.applications.StartApplication;
import fr.navette.applications.SubmitApplication;
import fr.navette.applications.WithdrawApplication;
import fr.navette.calls.CallId;
import fr.navette.committee.CloseReadings;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.ReadAhead;
import fr.navette.functions.api.Request;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets an applicant start, save, submit, withdraw and see applications. */
public record ApplicationsFunction(Api api) implements ApiHandler {
    public ApplicationsFunction() {
        this(Wiring.primed(ApplicationsFunction::api));
    }

    ApplicationsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var calls = ports.calls();
        var applications = ports.applications();
        var ahead = new ReadAhead(applications, calls);
        var show = new ShowApplications(calls, applications, ports.placeLedger(), ports.files());
        var start = new StartApplication(calls, applications, ports.transactions(), ports.secrets());
        var save = new SaveApplication(calls, applications, ports.transactions());
        var submit = new SubmitApplication(
                calls,
                applications,
                new CloseReadings(calls, applications, ports.committee()),
                ports.files(),
                ports.seals(),
                ports.transactions());
        var withdraw = new WithdrawApplication(calls, applications, ports.placeLedger(), ports.transactions());
        return new Api(ports.sessions(), ports.clock())
                .showing(ApplicationView.class, ApplicationJson::of)
                .on(
                        "POST /api/calls/{call}/applications",
                        ahead.beforeOwn(r -> started(start.by(
                                r.applicant(),
                                new CallId(r.path("call")),
                                r.body(ApplicationsFunction::language),
                                r.arrived()))))
                .on(
                        "GET /api/applications",
                        ahead.beforeOwn(r -> mine(show.by(r.applicant().person(), r.arrived()))))
                .on(
                        "GET /api/applications/{id}",
                        ahead.before(r -> one(show.by(r.applicant().person(), r.application(), r.arrived()))))
                .on("PUT /api/applications/{id}", ahead.before(r -> shown(saved(save, r))))
                .on("POST /api/applications/{id}/submission", ahead.before(r -> {
                    var person = r.applicantWithoutBody();
                    var receipt = submit.by(person, r.application(), r.arrived());
                    return Answer.created(ApplicationJson.receipt(receipt, r.application()));
                }))
                .on(
                        "POST /api/applications/{id}/withdrawal",
                        ahead.before(r -> shown(withdraw.by(r.applicantWithoutBody(), r.application(), r.arrived()))));
    }

    private static Language language(Fields body) {
        return body.language("language").orElse(Language.FR);
    }

    private static ApplicationView saved(SaveApplication save, Request r) {
        var person = r.applicant().person();
        var form = r.body(FilledForm::read);
        return save.by(person, r.application(), r.version(), form.content(), form.version(), r.arrived());
    }

    /**
     * @param version version of the call that the page shows
     */
    private record FilledForm(Content content, Optional<Long> version) {
        static FilledForm read(Fields body) {
            return new FilledForm(
                    new Content(body.map("answers"), body.texts("sites"), body.optionalText("track")),
                    body.optionalWhole("formVersion", 0, Integer.MAX_VALUE).map(Integer::longValue));
        }
    }

    private static Answer started(StartApplication.Started started) {
        var json = ApplicationJson.of(started.view());
        var answer = started.created() ? Answer.created(json) : Answer.ok(json);
        return answer.version(started.view().application().version());
    }

    private static Answer one(ShowApplications.Shown shown) {
        return Answer.ok(ApplicationJson.of(shown))
                .version(shown.view().application().version());
    }

    private static Answer mine(List<ShowApplications.Shown> all) {
        return Answer.ok(
                Map.of("applications", all.stream().map(ApplicationJson::of).toList()));
    }

    private static Answer shown(ApplicationView view) {
        return Answer.ok(ApplicationJson.of(view)).version(view.application().version());
    }
}
