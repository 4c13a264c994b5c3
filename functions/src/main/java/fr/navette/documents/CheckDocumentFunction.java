package fr.navette.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.Fields;
import fr.navette.api.Json;
import fr.navette.api.Log;
import fr.navette.applications.ApplicationId;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Judges a file when S3 says that it arrived, or when the sweep asks again. */
public final class CheckDocumentFunction implements RequestStreamHandler {
    private final CheckDocument check;

    public CheckDocumentFunction() {
        this(Wiring.ofEnvironment());
    }

    private CheckDocumentFunction(Wiring wiring) {
        this(new CheckDocument(wiring.documents(), wiring.files(), wiring.transactions()));
    }

    CheckDocumentFunction(CheckDocument check) {
        this.check = check;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var object = Fields.of(Json.object(in)).object("detail", d -> d.object("object", o -> o));
        var version = object.optionalText("version-id");
        var judged = BucketFiles.parts(object.text("key"))
                .flatMap(p -> check.by(new ApplicationId(p.getKey()), new DocumentId(p.getValue()), version));
        Log.done(
                context,
                judged.map(d -> d.verdict().name()).orElse("NOTHING_WAITS"),
                judged.map(d -> Map.of("document", d.id().value(), "size", d.size()))
                        .orElse(Map.of()));
    }
}
