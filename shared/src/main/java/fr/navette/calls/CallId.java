package fr.navette.calls;

/** A call's id in URLs, keys and mail tags: ASCII letters, digits, {@code _} and {@code -}. */
public record CallId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
