package fr.navette.storage;

/** One change of what is stored. */
public sealed interface Write {
    Storable record();

    /**
     * Stores a record. A record with a version goes only over the version before it, and version 1 only where there is
     * none yet; else the whole transaction is a {@link Conflict}.
     */
    record Put(Storable record) implements Write {}

    /** Deletes a record that is still at this version. */
    record Remove(Storable record) implements Write {}

    /** Changes nothing: the transaction holds only where the record is still at this version. */
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
