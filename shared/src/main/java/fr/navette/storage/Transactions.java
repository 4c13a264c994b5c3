package fr.navette.storage;

import java.util.List;

/** Writes several things together, or none of them. */
public interface Transactions {
    /** How many writes one transaction surely holds: DynamoDB takes 100 rows, and some records are two or three. */
    int MAX_WRITES = 40;

    /**
     * @throws Conflict where another write came first: a record that should be new is there, or a
     *     record is no longer at the version before the one to write
     */
    void commit(List<Write> writes);

    default void commit(Write... writes) {
        commit(List.of(writes));
    }

    /** Writes many records, as many together as one transaction holds; a failure leaves the chunks before it written. */
    default void commitInChunks(List<Write> writes) {
        for (int from = 0; from < writes.size(); from += MAX_WRITES)
            commit(writes.subList(from, Math.min(from + MAX_WRITES, writes.size())));
    }
}
