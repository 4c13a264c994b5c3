package fr.navette.secrets;

/** Generates ids and secrets that nobody can guess. */
public interface Secrets {
    /** A new identifier: 26 characters of a-z and 0-9, 130 random bits. */
    String id();

    /** A code to be typed: 8 characters of A-Z and 0-9 without look-alikes. */
    String code();

    /** The secret of a link or a session: 256 random bits in base64url. */
    String token();
}
