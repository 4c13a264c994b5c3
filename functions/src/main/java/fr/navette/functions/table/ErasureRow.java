package fr.navette.functions.table;

import fr.navette.applications.Status;
import fr.navette.calls.CallId;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Values;
import fr.navette.privacy.Erasure;

/** The row of the stub of an erased application or member. */
final class ErasureRow {
    private ErasureRow() {}

    static Row row(Erasure erasure) {
        var data = Values.of("call", erasure.call().value())
                .with("id", erasure.id())
                .with("status", erasure.status().map(Status::name))
                .with("site", erasure.site())
                .with("track", erasure.track())
                .with("readings", erasure.readings())
                .with("at", erasure.at());
        return Row.of(Key.erased(erasure.call(), erasure.id()), data, 0);
    }

    static Erasure erasure(Stored stored) {
        var fields = stored.data();
        return new Erasure(
                new CallId(fields.text("call")),
                fields.text("id"),
                fields.optionalText("status").map(Status::valueOf),
                fields.optionalText("site").orElse(""),
                fields.optionalText("track"),
                fields.optionalNumber("readings").orElseThrow().intValue(),
                fields.instant("at"));
    }
}
