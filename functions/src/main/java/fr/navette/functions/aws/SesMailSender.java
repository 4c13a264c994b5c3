package fr.navette.functions.aws;

import fr.navette.mail.Mail;
import fr.navette.mail.MailRenderer.Rendered;
import fr.navette.mail.MailSender;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Sends mails through SES. */
public record SesMailSender(SesV2Client ses, Sender sender) implements MailSender {
    /** Tags that SES includes in every report on the mail. */
    public static final String ABOUT = "navette-about";

    public static final String ID = "navette-id";

    private static final String UTF_8 = "UTF-8";
    // Suppresses out-of-office replies (RFC 3834).
    private static final MessageHeader AUTOMATIC = MessageHeader.builder()
            .name("Auto-Submitted")
            .value("auto-generated")
            .build();

    /** The sender and the address for replies. */
    public record Sender(String name, String address, String replyTo, String configurationSet) {}

    @Override
    public String send(Mail mail, Rendered rendered) {
        try {
            return ses.sendEmail(r -> r.fromEmailAddress(AddressHeader.of(sender.name(), sender.address()))
                            .replyToAddresses(sender.replyTo())
                            .destination(d -> d.toAddresses(
                                    AddressHeader.of(mail.toName(), mail.to().address())))
                            .configurationSetName(sender.configurationSet())
                            .emailTags(tag(ABOUT, mail.about()), tag(ID, mail.id()))
                            .content(c -> c.simple(m -> m.subject(content(rendered.subject()))
                                    .body(b -> b.text(content(rendered.text())).html(content(rendered.html())))
                                    .headers(AUTOMATIC))))
                    .messageId();
        } catch (SesV2Exception refused) {
            // SES answered, so it did not take the mail.
            boolean temporary = refused.isThrottlingException() || refused.statusCode() >= 500;
            var problem = refused.awsErrorDetails().errorCode();
            throw temporary ? new TemporaryFailure(problem) : new PermanentFailure(problem);
        }
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    private static Content content(String text) {
        return Content.builder().data(text).charset(UTF_8).build();
    }
}
