package fr.navette.functions.mail;

import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import java.util.Optional;
import java.util.regex.Pattern;

/** An SES event about a mail. */
final class SesReport {
    // An SMTP reply 5xx, alone or behind "smtp;" (RFC 3463, RFC 3464).
    private static final Pattern FINAL_REPLY = Pattern.compile("(?:^|[;\\s])5\\d\\d[ -](?:5\\.\\d+\\.\\d+)?");

    private SesReport() {}

    /** The delivery status; empty for events of other types. */
    static Optional<Delivery> of(Fields detail) {
        return switch (detail.optionalText("eventType").orElse("")) {
            case "Delivery" -> Optional.of(Delivery.DELIVERED);
            case "DeliveryDelay" -> Optional.of(Delivery.DELAYED);
            case "Bounce" -> Optional.of(detail.object("bounce", SesReport::bounce));
            case "Complaint" -> detail.object("complaint", SesReport::complaint);
            default -> Optional.empty();
        };
    }

    /**
     * SES calls some bounces transient although the other side's answer is final: an enhanced status 5.x.x, or a reply
     * such as "550 5.1.1 unknown user". An out-of-office is transient too, and not final.
     */
    private static Delivery bounce(Fields bounce) {
        boolean isFinal = bounce.optionalText("bounceType").orElse("").equals("Permanent")
                || bounce.list("bouncedRecipients", SesReport::isFinal).contains(true);
        return isFinal ? Delivery.BOUNCED : Delivery.DELAYED;
    }

    private static boolean isFinal(Fields recipient) {
        return recipient.optionalText("status").orElse("").startsWith("5")
                || FINAL_REPLY
                        .matcher(recipient.optionalText("diagnosticCode").orElse(""))
                        .find();
    }

    /** A "not spam" report is the opposite of a complaint. */
    private static Optional<Delivery> complaint(Fields complaint) {
        return complaint.optionalText("complaintFeedbackType").orElse("").equals("not-spam")
                ? Optional.empty()
                : Optional.of(Delivery.COMPLAINED);
    }
}
