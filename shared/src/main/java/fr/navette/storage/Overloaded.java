package fr.navette.storage;

/**
 * There was no capacity for as long as there was time to wait. The same request may succeed in a moment, and repeating
 * it does nothing twice.
 */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overloaded() {
        super("no capacity", null, false, false);
    }
}
