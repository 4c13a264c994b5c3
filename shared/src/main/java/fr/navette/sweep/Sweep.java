package fr.navette.sweep;

import fr.navette.Conflict;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Application;
import fr.navette.applications.Applications;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.documents.Document;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.mail.Outbox;
import java.time.Instant;

/**
 * Does everything that is due: mails to send again, offers that ended, files that never came or
 * were never judged.
 */
public record Sweep(
    Applications applications,
    Documents documents,
    Outbox outbox,
    Files files,
    Checks checks,
    Transactions transactions) {
  /** Asks for a file's check again: the word that it arrived can get lost. */
  public interface Checks {
    void ask(Document document);
  }

  /** How many of each. */
  public record Swept(int mails, int offers, int uploads) {}

  public Swept by(Instant now) {
    int mails = 0;
    for (var mail : outbox.due(now))
      mails += counted(() -> transactions.commit(new Write.PutMail(mail.swept(now))));
    int offers = 0;
    for (var application : applications.offersDue(now))
      offers += counted(() -> expire(application, now));
    int uploads = 0;
    for (var document : documents.due(now)) uploads += counted(() -> settle(document));
    return new Swept(mails, offers, uploads);
  }

  private void expire(Application application, Instant now) {
    transactions.commit(
        new Write.PutApplication(application.expired()),
        new Write.AddEntry(new Entry(application.id(), now, Event.EXPIRED, Entry.Actor.NAVETTE)));
  }

  private void settle(Document document) {
    if (!document.removed() && files.has(document)) checks.ask(document);
    else transactions.commit(new Write.RemoveDocument(document));
  }

  /** Somebody else was first: then it is done, or due again in a minute. */
  private static int counted(Runnable work) {
    try {
      work.run();
      return 1;
    } catch (Conflict conflict) {
      return 0;
    }
  }
}
