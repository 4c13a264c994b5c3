package fr.navette.functions.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.applications.ApplicationId;
import fr.navette.documents.DocumentId;
import fr.navette.documents.RecordScan;
import fr.navette.documents.Scan;
import fr.navette.functions.api.Json;
import fr.navette.functions.api.Log;
import fr.navette.functions.aws.BucketFiles;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Fields;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Records the result of GuardDuty Malware Protection for S3, from the event "GuardDuty Malware Protection Object Scan
 * Result".
 */
public final class RecordScanFunction implements RequestStreamHandler {
    private final RecordScan record;

    public RecordScanFunction() {
        this(Wiring.ofEnvironment());
    }

    RecordScanFunction(Ports ports) {
        record = new RecordScan(ports.documents(), ports.transactions());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        var detail = Fields.of(Json.object(in)).object("detail", d -> d);
        var object = detail.object("s3ObjectDetails", o -> o);
        var scan = new Scan(result(detail), object.text("versionId"));
        var recorded = BucketFiles.parts(object.text("objectKey"))
                .flatMap(p -> record.record(new ApplicationId(p.getKey()), new DocumentId(p.getValue()), scan));
        Log.done(
                context,
                recorded.map(d -> d.scan().result().name()).orElse("NOTHING_NEW"),
                recorded.map(d -> Map.of("document", d.id().value())).orElse(Map.of()));
    }

    /** Every other status counts as a failed scan. */
    private static Scan.Result result(Fields detail) {
        var status = detail.optionalObject("scanResultDetails", r -> r.optionalText("scanResultStatus"));
        return switch (status.flatMap(s -> s).orElse("")) {
            case "NO_THREATS_FOUND" -> Scan.Result.CLEAN;
            case "THREATS_FOUND" -> Scan.Result.THREAT;
            default -> Scan.Result.FAILED;
        };
    }
}
