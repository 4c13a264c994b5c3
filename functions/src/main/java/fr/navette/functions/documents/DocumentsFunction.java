package fr.navette.functions.documents;

import fr.navette.documents.DocumentId;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.GrantUpload.UploadRequest;
import fr.navette.documents.RemoveDocument;
import fr.navette.documents.RequestUpload;
import fr.navette.functions.api.Answer;
import fr.navette.functions.api.Api;
import fr.navette.functions.api.ApiHandler;
import fr.navette.functions.api.ReadAhead;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import fr.navette.projects.RemovePaper;
import fr.navette.projects.SendPaper;
import fr.navette.projects.ShowProjects;
import java.util.Map;

/** Lets applicants, and representatives of projects, request an upload and remove a document. */
public record DocumentsFunction(Api api) implements ApiHandler {
    public DocumentsFunction() {
        this(Wiring.primed(DocumentsFunction::api));
    }

    DocumentsFunction(Ports ports) {
        this(api(ports));
    }

    private static Api api(Ports ports) {
        var grant =
                new GrantUpload(ports.documents(), ports.files(), ports.transactions(), ports.secrets(), ports.scan());
        var calls = ports.calls();
        var applications = ports.applications();
        var ahead = new ReadAhead(applications, calls);
        var request = new RequestUpload(calls, applications, grant);
        var remove = new RemoveDocument(calls, applications, ports.transactions());
        var show = new ShowProjects(calls, ports.projectPlaces(), ports.documents());
        var send = new SendPaper(show, grant);
        var removePaper = new RemovePaper(show, ports.transactions());
        return new Api(ports.sessions(), ports.clock())
                .on("POST /api/applications/{id}/documents", ahead.before(r -> {
                    var person = r.applicant().person();
                    var file = r.body(DocumentsFunction::file);
                    return granted(request.by(person, r.application(), file, r.arrived()));
                }))
                .on("DELETE /api/applications/{id}/documents/{document}", ahead.before(r -> {
                    var document = new DocumentId(r.path("document"));
                    remove.by(r.applicant().person(), r.application(), document, r.arrived());
                    return Answer.done();
                }))
                .on("POST /api/projects/{id}/documents", r -> {
                    var person = r.applicant().person();
                    var file = r.body(DocumentsFunction::file);
                    return granted(send.by(person, r.application(), file, r.arrived()));
                })
                .on("DELETE /api/projects/{id}/documents/{document}", r -> {
                    var document = new DocumentId(r.path("document"));
                    removePaper.by(r.applicant().person(), r.application(), document, r.arrived());
                    return Answer.done();
                });
    }

    private static UploadRequest file(Fields body) {
        return new UploadRequest(
                body.text("slot"),
                body.text("name"),
                body.raw("type"),
                body.whole("size", 0, Integer.MAX_VALUE),
                body.text("sha256"));
    }

    private static Answer granted(GrantUpload.Granted granted) {
        return Answer.created(Map.of(
                "document", granted.document().id().value(),
                "url", granted.upload().url(),
                "headers", granted.upload().headers()));
    }
}
