package fr.navette.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.api.Answer;
import fr.navette.api.Api;
import fr.navette.api.Request;
import fr.navette.documents.RequestUpload.Announced;
import fr.navette.identity.Sessions;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** What an applicant does with documents: announce an upload, take a file away. */
public final class DocumentsFunction implements RequestStreamHandler {
    private final Api api;

    public DocumentsFunction() {
        this(Wiring.ofEnvironment());
    }

    private DocumentsFunction(Wiring wiring) {
        this(
                wiring.sessions(),
                wiring.clock(),
                new RequestUpload(
                        wiring.calls(),
                        wiring.applications(),
                        wiring.documents(),
                        wiring.files(),
                        wiring.transactions(),
                        wiring.secrets(),
                        wiring.scan()),
                new RemoveDocument(wiring.calls(), wiring.applications(), wiring.transactions()));
    }

    DocumentsFunction(Sessions sessions, InstantSource clock, RequestUpload request, RemoveDocument remove) {
        api = new Api(sessions, clock)
                .on(
                        "POST /api/applications/{id}/documents",
                        r -> granted(request.by(r.applicant().person(), r.application(), announced(r), r.arrived())))
                .on("DELETE /api/applications/{id}/documents/{document}", r -> {
                    remove.by(r.applicant().person(), r.application(), new DocumentId(r.path("document")), r.arrived());
                    return Answer.done();
                });
    }

    private static Announced announced(Request request) {
        var body = request.body().only("slot", "name", "type", "size", "sha256");
        return new Announced(
                body.text("slot"),
                body.text("name"),
                body.raw("type"),
                body.whole("size", 0, Integer.MAX_VALUE),
                body.text("sha256"));
    }

    private static Answer granted(RequestUpload.Granted granted) {
        return Answer.created(Map.of(
                "document", granted.document().id().value(),
                "url", granted.upload().url(),
                "headers", granted.upload().headers()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        api.answer(in, out, context);
    }
}
