package fr.navette.mail;

import fr.navette.mail.MailRenderer.Rendered;

/** Hands a mail to the mail service, once and without retries. */
public interface MailSender {
    /**
     * @return the mail service's id of the message
     * @throws TemporaryFailure if the mail service did not take the mail, but may later
     * @throws PermanentFailure if the mail service refuses the mail
     * @throws RuntimeException otherwise: the mail service may have taken the mail
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
