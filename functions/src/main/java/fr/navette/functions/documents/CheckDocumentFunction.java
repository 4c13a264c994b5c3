package fr.navette.functions.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.ApplicationId;
import fr.navette.documents.CheckDocument;
import fr.navette.documents.DocumentId;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.Log;
import fr.navette.functions.aws.BucketFiles;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Checks a file when S3 reports its upload, or when the sweep requests it. */
public final class CheckDocumentFunction implements RequestStreamHandler {
    private final CheckDocument check;

    public CheckDocumentFunction() {
        this(Wiring.ofEnvironment());
    }

    CheckDocumentFunction(Ports ports) {
        check = new CheckDocument(ports.documents(), ports.files(), ports.transactions());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var object = Fields.of(Json.object(in)).object("detail", d -> d.object("object", o -> o));
        var version = object.optionalText("version-id");
        var judged = BucketFiles.parts(object.text("key"))
                .flatMap(p -> check.check(new ApplicationId(p.getKey()), new DocumentId(p.getValue()), version));
        Log.done(
                context,
                judged.map(d -> d.verdict().name()).orElse("NOTHING_WAITS"),
                judged.map(d -> Map.of("document", d.id().value(), "size", d.size()))
                        .orElse(Map.of()));
    }
}
