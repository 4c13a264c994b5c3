package fr.navette.mail;

/** Takes a letter to the post, once: it never tries again by itself. */
public interface Postman {
    /**
     * @return the post's own number of the message
     * @throws NotNow where the post said that it did not take it, and may later
     * @throws Never where the post said that it won't take it
     * @throws RuntimeException anything else: it may have taken it
     */
    String take(Mail mail, Written written);

    /** A letter as it is read. */
    record Written(String subject, String text, String html) {}

    /** Its message is the post's own code for the reason. */
    final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotNow(String problem) {
            super(problem);
        }
    }

    /** Its message is the post's own code for the reason. */
    final class Never extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Never(String problem) {
            super(problem);
        }
    }
}
