package fr.navette.mail;

import fr.navette.mail.MailRenderer.Rendered;

/** Hands a mail to the mail service, once: it never tries again by itself. */
public interface MailSender {
    /**
     * @return the mail service's own id of the message
     * @throws TemporaryFailure where the mail service did not take the mail, and may take it later
     * @throws PermanentFailure where the mail service refuses the mail
     * @throws RuntimeException anything else: the mail service may have taken the mail
     */
    String send(Mail mail, Rendered rendered);

    /** The message is the mail service's own code for the reason. */
    final class TemporaryFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        public TemporaryFailure(String problem) {
            super(problem);
        }
    }

    /** The message is the mail service's own code for the reason. */
    final class PermanentFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        public PermanentFailure(String problem) {
            super(problem);
        }
    }
}
