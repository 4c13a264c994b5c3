package fr.navette.functions.mail;

import fr.navette.input.Fields;
import fr.navette.mail.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An SES event about a mail.
 *
 * @param reason why a mail did not arrive: SES's type, and what the other side answered; empty if it arrived
 */
record SesReport(Delivery delivery, String reason) {
    // An SMTP reply 5xx, alone or behind "smtp;" (RFC 3463, RFC 3464).
    private static final Pattern FINAL_REPLY = Pattern.compile("(?:^|[;\\s])5\\d\\d[ -](?:5\\.\\d+\\.\\d+)?");
    // SES names the kind of delay, such as MailboxFull.
    private static final String DELAY = "delayType";

    /** Empty for events of other types. */
    static Optional<SesReport> of(Fields detail) {
        return switch (detail.optionalText("eventType").orElse("")) {
            case "Delivery" -> Optional.of(new SesReport(Delivery.DELIVERED, ""));
            case "DeliveryDelay" -> Optional.of(detail.object("deliveryDelay", SesReport::delay));
            case "Bounce" -> Optional.of(detail.object("bounce", SesReport::bounce));
            case "Complaint" -> detail.object("complaint", SesReport::complaint);
            default -> Optional.empty();
        };
    }

    private static SesReport delay(Fields delay) {
        return new SesReport(Delivery.DELAYED, reason(text(delay, DELAY), delay.list("delayedRecipients", r -> r)));
    }

    /**
     * SES calls some bounces transient although the other side's answer is final: an enhanced status 5.x.x, or a reply
     * such as "550 5.1.1 unknown user". An out-of-office is transient too, and not final.
     */
    private static SesReport bounce(Fields bounce) {
        var recipients = bounce.list("bouncedRecipients", r -> r);
        boolean isFinal = text(bounce, "bounceType").equals("Permanent")
                || recipients.stream().anyMatch(SesReport::isFinal);
        var type = text(bounce, "bounceType") + "/" + text(bounce, "bounceSubType");
        return new SesReport(isFinal ? Delivery.BOUNCED : Delivery.DELAYED, reason(type, recipients));
    }

    private static boolean isFinal(Fields recipient) {
        return text(recipient, "status").startsWith("5")
                || FINAL_REPLY.matcher(text(recipient, "diagnosticCode")).find();
    }

    private static String reason(String type, List<Fields> recipients) {
        return Stream.concat(Stream.of(type), recipients.stream().map(r -> text(r, "diagnosticCode")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String text(Fields fields, String name) {
        return fields.optionalText(name).orElse("");
    }

    /** A "not spam" report is the opposite of a complaint. */
    private static Optional<SesReport> complaint(Fields complaint) {
        var type = text(complaint, "complaintFeedbackType");
        return type.equals("not-spam") ? Optional.empty() : Optional.of(new SesReport(Delivery.COMPLAINED, type));
    }
}
