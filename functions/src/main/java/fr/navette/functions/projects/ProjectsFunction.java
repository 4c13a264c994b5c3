package fr.navette.functions.projects;

import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.projects.ChangeProject;
import fr.navette.projects.JoinProject;
import fr.navette.projects.LeaveAlumni;
import fr.navette.projects.ProjectView;
import fr.navette.projects.ShowProjects;
import java.util.regex.Pattern;

/** Shows and changes projects for their representatives, and lets co-founders join. */
public record ProjectsFunction(Api api) implements ApiHandler {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    public ProjectsFunction() {
        this(Wiring.primed(ProjectsFunction::api));
    }

    ProjectsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var show = new ShowProjects(ports.calls(), ports.projectPlaces(), ports.documents());
        var change = new ChangeProject(show, ports.transactions(), ports.secrets());
        var join = new JoinProject(show, ports.transactions());
        var alumni = new LeaveAlumni(ports.calls(), ports.projectPlaces(), ports.transactions());
        var json = new ProjectJson(ports.files());
        return new Api(ports.sessions(), ports.clock())
                .showing(ProjectView.class, json::of)
                .on("GET /api/projects", r -> {
                    var person = r.applicant().person();
                    return Answer.ok(Values.of(
                                    "projects",
                                    show.of(person).stream()
                                            .map(ProjectJson::brief)
                                            .toList())
                            .with(
                                    "invitations",
                                    show.invitations(person).stream()
                                            .map(ProjectJson::invited)
                                            .toList())
                            .with(
                                    "alumni",
                                    alumni.of(person).stream()
                                            .map(ProjectJson::alumnus)
                                            .toList()));
                })
                .on(
                        "GET /api/projects/{id}",
                        r -> json.shown(show.one(r.applicant().person(), r.application())))
                .on("PUT /api/projects/{id}", r -> {
                    var person = r.applicant().person();
                    long seen = r.version();
                    var wanted = r.body(WantedJson::read);
                    return json.shown(change.change(person, r.application(), seen, wanted, r.arrived()));
                })
                .on(
                        "POST /api/projects/{id}/acceptance",
                        r -> json.shown(join.join(r.applicantWithoutBody(), r.application(), r.arrived())))
                .onFromAnywhere(
                        "GET /api/projects/{id}/alumni/unsubscriptions/{token}",
                        r -> Answer.found("/unsubscribe.html" + r.languageQuery() + "#alumni-" + plain(r.path("id"))
                                + "-" + plain(r.path("token"))))
                .onFromAnywhere("POST /api/projects/{id}/alumni/unsubscriptions/{token}", r -> {
                    alumni.byMail(r.application(), plain(r.path("token")), r.arrived());
                    return Answer.done();
                })
                .on("POST /api/projects/{id}/alumni/departure", r -> {
                    alumni.leave(r.applicantWithoutBody(), r.application(), r.arrived());
                    return Answer.done();
                });
    }

    /** A part of a path that leads to another address; nothing else of what somebody may write there does. */
    private static String plain(String part) {
        if (!PLAIN.matcher(part).matches()) throw Refusal.of(Reason.LINK_WRONG);
        return part;
    }
}
