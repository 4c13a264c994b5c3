package fr.navette.applications;

/**
 * Seals that only Navette can make, with a key that nobody can read, not even who may write the
 * table.
 */
public interface Seals {
    /** Returns the seal of this very text, base64url without padding. */
    String of(String text);

    /** Whether this is the text's seal. What is no seal at all is not. */
    boolean isValid(String text, String seal);
}
