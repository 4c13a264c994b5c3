package fr.navette.applications;

/** Seals made with a key that nobody can read, not even with write access to the table. */
public interface Seals {
    /** The seal of the exact text, base64url without padding. */
    String of(String text);

    /** Whether the seal is the text's; false for text that is not base64url. */
    boolean isValid(String text, String seal);
}
