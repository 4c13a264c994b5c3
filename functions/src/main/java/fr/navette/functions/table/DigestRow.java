package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.calls.Digest;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import java.util.Set;

/** The row of a call's daily mail. */
final class DigestRow {
    private DigestRow() {}

    static Row row(Digest digest) {
        var data = Values.of("call", digest.call().value())
                .with("dueAt", digest.dueAt())
                .with("told", digest.told().stream().sorted().toList());
        return Row.of(Key.digest(digest.call()), data, digest.version()).due(Row.Kind.DIGEST, digest.dueAt());
    }

    static Digest digest(Stored stored) {
        var fields = stored.data();
        return new Digest(
                new CallId(fields.text("call")),
                fields.instant("dueAt"),
                Set.copyOf(fields.texts("told")),
                stored.version());
    }
}
