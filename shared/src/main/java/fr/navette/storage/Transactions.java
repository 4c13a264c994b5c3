package fr.navette.storage;

import java.util.ArrayList;
import java.util.List;

/** Writes several records together, or none of them. */
public interface Transactions {
    /**
     * The number of writes that always fit in one transaction: DynamoDB takes 100 rows, and a record has up to three.
     */
    int MAX_WRITES = 40;

    /**
     * @throws Conflict if another write came first: a new record exists already, or a record is not at the version
     *     before the one to write
     */
    void commit(List<Write> writes);

    default void commit(Write... writes) {
        commit(List.of(writes));
    }

    /** Writes many records in chunks of one transaction each; after a failure, earlier chunks stay written. */
    default void commitInChunks(List<Write> writes) {
        commitInChunks(writes, List.of());
    }

    /**
     * Writes many records in chunks of one transaction each; after a failure, earlier chunks stay written.
     *
     * @param conditions a few checks that belong to every chunk
     */
    default void commitInChunks(List<Write> writes, List<Write> conditions) {
        for (int from = 0; from < writes.size(); from += MAX_WRITES) {
            var chunk = new ArrayList<>(conditions);
            chunk.addAll(writes.subList(from, Math.min(from + MAX_WRITES, writes.size())));
            commit(chunk);
        }
    }
}
