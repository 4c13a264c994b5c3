package fr.navette.storage;

/** One change to the stored records. */
public sealed interface Write {
    Storable record();

    /**
     * Stores a record. A versioned record replaces only the version before it, and version 1 is written only if there
     * is none yet; otherwise the whole transaction is a {@link Conflict}. A record
     * without versions replaces any before.
     */
    record Put(Storable record) implements Write {}

    /** Deletes a record, if it is still at this version; one without versions in any case. */
    record Remove(Storable record) implements Write {}

    /** Changes nothing; the transaction succeeds only if the record is still at this version. */
    record Unchanged(Storable record) implements Write {}

    static Write put(Storable record) {
        return new Put(record);
    }

    static Write remove(Storable record) {
        return new Remove(record);
    }

    static Write unchanged(Storable record) {
        return new Unchanged(record);
    }
}
