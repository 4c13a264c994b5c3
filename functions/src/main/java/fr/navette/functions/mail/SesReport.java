package fr.navette.functions.mail;

import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import java.util.Optional;

/** What an event of SES says about a mail. */
final class SesReport {
    private SesReport() {}

    /** Empty where it says nothing of the delivery. */
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
     * SES calls some bounces transient although the other side said 5.x.x: never. An out-of-office is
     * one too.
     */
    private static Delivery bounce(Fields bounce) {
        boolean forGood = bounce.optionalText("bounceType").orElse("").equals("Permanent")
                || bounce
                        .list("bouncedRecipients", r -> r.optionalText("status").orElse(""))
                        .stream()
                        .anyMatch(status -> status.startsWith("5"));
        return forGood ? Delivery.BOUNCED : Delivery.DELAYED;
    }

    /** "Not spam" is the opposite of a complaint. */
    private static Optional<Delivery> complaint(Fields complaint) {
        return complaint.optionalText("complaintFeedbackType").orElse("").equals("not-spam")
                ? Optional.empty()
                : Optional.of(Delivery.COMPLAINED);
    }
}
