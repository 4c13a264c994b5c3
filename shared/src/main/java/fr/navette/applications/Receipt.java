package fr.navette.applications;

import java.time.Instant;
import java.util.Locale;

/**
 * Proof that an application was received.
 *
 * @param number short enough to read out on the telephone
 * @param fingerprint SHA-256 of the submission in hexadecimal, see {@link Fingerprint}
 * @param seal over all other fields; the receipt can be verified without the table
 */
public record Receipt(String number, Instant receivedAt, String fingerprint, String seal) {
    static Receipt sealed(ApplicationId application, Instant receivedAt, String fingerprint, Seals seals) {
        var number = number(application);
        var open = new Receipt(number, receivedAt, fingerprint, "");
        return new Receipt(number, receivedAt, fingerprint, seals.of(open.sealedText(application)));
    }

    private static String number(ApplicationId application) {
        var letters = application.value().toUpperCase(Locale.ROOT);
        return letters.substring(0, 4) + "-" + letters.substring(4, 8);
    }

    boolean isGenuine(ApplicationId application, Seals seals) {
        return seals.isValid(sealedText(application), seal);
    }

    /** The first line makes the seal valid for receipts only. */
    private String sealedText(ApplicationId application) {
        return String.join("\n", "navette receipt", application.value(), number, receivedAt.toString(), fingerprint);
    }
}
