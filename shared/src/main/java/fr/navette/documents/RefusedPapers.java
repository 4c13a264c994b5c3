package fr.navette.documents;

import fr.navette.mail.Mail;
import java.time.Instant;
import java.util.List;

/** Tells the representatives of a project that a file they sent did not pass its check. */
public interface RefusedPapers {
    /** One mail to each of them; none if the project is gone. */
    List<Mail> mails(Document refused, Instant now);
}
