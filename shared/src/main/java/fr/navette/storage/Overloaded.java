package fr.navette.storage;

/**
 * A service had no capacity, or gave no answer, for as long as there was time to wait. The same request may succeed in
 * a moment; repeating it does nothing twice.
 */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Overloaded() {
        super("no capacity", null, false, false);
    }
}
