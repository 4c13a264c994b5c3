package fr.navette.applications;

import java.time.Instant;

/**
 * Proof that an application arrived.
 *
 * @param number short enough to read out on the telephone
 * @param fingerprint SHA-256 in hexadecimal of everything that was submitted, see {@link
 *     Fingerprint}
 */
public record Receipt(String number, Instant receivedAt, String fingerprint) {}
