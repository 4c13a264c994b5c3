package fr.navette.functions.projects;

import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.projects.ProjectView;
import fr.navette.projects.ShowProjects;

/** Shows representatives their projects. */
public record ProjectsFunction(Api api) implements ApiHandler {
    public ProjectsFunction() {
        this(Wiring.ofEnvironment());
    }

    ProjectsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var show = new ShowProjects(ports.calls(), ports.projectPlaces());
        return new Api(ports.sessions(), ports.clock())
                .on("GET /api/projects", r -> {
                    var mine = show.of(r.applicant().person());
                    return Answer.ok(Values.of(
                            "projects", mine.stream().map(ProjectJson::brief).toList()));
                })
                .on("GET /api/projects/{id}", r -> shown(show.one(r.applicant().person(), r.application())));
    }

    private static Answer shown(ProjectView view) {
        return Answer.ok(ProjectJson.of(view)).version(view.version());
    }
}
