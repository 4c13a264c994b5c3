package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record TableDigests(Table table) implements Digests {
    @Override
    public Optional<Digest> find(CallId call) {
        return table.get(Key.digest(call)).map(DigestRow::digest);
    }

    @Override
    public List<Digest> due(Instant now) {
        return table.due(Row.Kind.DIGEST, now, DigestRow::digest);
    }
}
