package fr.navette.functions.mail;

import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import java.util.Optional;

/** An SES event about a mail. */
final class SesReport {
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

    /** A status 5.x.x is permanent even where SES calls the bounce transient, as it does an out-of-office reply. */
    private static Delivery bounce(Fields bounce) {
        boolean forGood = bounce.optionalText("bounceType").orElse("").equals("Permanent")
                || bounce
                        .list("bouncedRecipients", r -> r.optionalText("status").orElse(""))
                        .stream()
                        .anyMatch(status -> status.startsWith("5"));
        return forGood ? Delivery.BOUNCED : Delivery.DELAYED;
    }

    /** A "not spam" report is the opposite of a complaint. */
    private static Optional<Delivery> complaint(Fields complaint) {
        return complaint.optionalText("complaintFeedbackType").orElse("").equals("not-spam")
                ? Optional.empty()
                : Optional.of(Delivery.COMPLAINED);
    }
}
