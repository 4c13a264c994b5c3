package fr.navette;

import java.util.List;

/** Writes several things together, or none of them. */
public interface Transactions {
    /**
     * How many writes one transaction surely holds; DynamoDB takes 100 rows, and some writes are two.
     */
    int MOST_WRITES = 40;

    /**
     * @throws Conflict where another write came first: a record that should be new is there, or a
     *     record is no longer at the version before the one to write
     */
    void commit(List<Write> writes);

    default void commit(Write... writes) {
        commit(List.of(writes));
    }
}
