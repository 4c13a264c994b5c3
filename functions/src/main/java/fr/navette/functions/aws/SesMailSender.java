package fr.navette.functions.aws;

import fr.navette.mail.Mail;
import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.mail.MailSender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Sends mails through SES: codes at once, others at the account's pace. */
public final class SesMailSender implements MailSender {
    /** Tags that SES includes in every report on the mail. */
    public static final String ABOUT = "navette-about";

    public static final String ID = "navette-id";

    /** The problem of a mail for which there was no connection, or no credentials. */
    static final String NOT_REACHED = "NOT_REACHED";

    private static final String UTF_8 = "UTF-8";
    // Suppresses out-of-office replies (RFC 3834).
    private static final MessageHeader AUTOMATIC = header("Auto-Submitted", "auto-generated");

    private final SesV2Client ses;
    private final Sender sender;
    private final SesPace pace;

    public SesMailSender(SesV2Client ses, Sender sender) {
        this.ses = ses;
        this.sender = sender;
        this.pace = new SesPace(() -> SesPace.rateOf(ses), sender.senders(), Clock.systemUTC(), SesMailSender::sleep);
    }

    /**
     * The sender and the address for replies.
     *
     * @param senders the number of functions that send at the same time
     */
    public record Sender(String name, String address, String replyTo, String configurationSet, int senders) {}

    @Override
    public String send(Mail mail, Rendered rendered) {
        if (!mail.about().equals(Mail.IDENTITY)) pace.await();
        try {
            return sent(mail, rendered, rendered.calendar());
        } catch (PermanentFailure refused) {
            if (rendered.calendar().isEmpty()) throw refused;
            // SES has certainly not taken the mail: without its calendar, it still says everything.
            return sent(mail, rendered, Optional.empty());
        }
    }

    private String sent(Mail mail, Rendered rendered, Optional<String> calendar) {
        var transmission = new Transmission();
        try {
            return ses.sendEmail(r -> r.fromEmailAddress(AddressHeader.of(sender.name(), sender.address()))
                            .replyToAddresses(sender.replyTo())
                            .destination(d -> d.toAddresses(
                                    AddressHeader.of(mail.toName(), mail.to().address())))
                            .configurationSetName(sender.configurationSet())
                            .emailTags(tag(ABOUT, mail.about()), tag(ID, mail.id()))
                            .content(c -> c.simple(m -> m.subject(content(rendered.subject()))
                                    .body(b -> b.text(content(rendered.text())).html(content(rendered.html())))
                                    .headers(headers(rendered))
                                    .attachments(calendar.map(SesMailSender::attachment).stream()
                                            .toList())))
                            .overrideConfiguration(c -> c.putExecutionAttribute(Transmission.OF_CALL, transmission)))
                    .messageId();
        } catch (SesV2Exception answer) {
            throw refusal(answer);
        } catch (SdkException fault) {
            throw transmission.mayHaveArrived(fault) ? fault : new TemporaryFailure(NOT_REACHED);
        }
    }

    /**
     * An answer with a code means that SES did not take the mail. Only what is wrong with the mail itself is final: a
     * quota ends, sending is resumed, a sender is verified, a right is granted.
     */
    private static RuntimeException refusal(SesV2Exception answer) {
        var code = Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode);
        if (code.isEmpty()) return answer;
        return switch (answer) {
            case BadRequestException malformed -> new PermanentFailure(code.get());
            case MessageRejectedException rejected when !isUnverified(rejected) -> new PermanentFailure(code.get());
            default -> new TemporaryFailure(code.get());
        };
    }

    private static boolean isUnverified(MessageRejectedException rejected) {
        return rejected.awsErrorDetails().errorMessage().contains("not verified");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailure(NOT_REACHED);
        }
    }

    /** One click in the mail program unsubscribes from what nobody needs (RFC 8058). */
    private static List<MessageHeader> headers(Rendered rendered) {
        return rendered.unsubscribe()
                .map(url -> List.of(
                        AUTOMATIC,
                        header("List-Unsubscribe", "<" + url + ">"),
                        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")))
                .orElse(List.of(AUTOMATIC));
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    /** A calendar's method must also be in its type: Outlook refuses a mail where the two differ. */
    private static Attachment attachment(String calendar) {
        return Attachment.builder()
                .fileName("navette.ics")
                .contentType("text/calendar; method=PUBLISH; charset=UTF-8")
                .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
                .rawContent(SdkBytes.fromUtf8String(calendar))
                .build();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static Content content(String text) {
        return Content.builder().data(text).charset(UTF_8).build();
    }
}
