package fr.navette.sweep;

import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.DraftTimes;
import fr.navette.applications.Status;
import fr.navette.applications.Upkeep;
import fr.navette.calls.Calls;
import fr.navette.documents.Files;
import fr.navette.mail.DraftMails;
import fr.navette.mail.Mail;
import java.time.Instant;

/** Does for one application what is due, and notes when to look at it again. */
record TendApplication(
    Calls calls, Applications applications, Files files, Transactions transactions) {
  void by(Upkeep upkeep, Instant now) {
    var found = applications.dossier(upkeep.application());
    switch (upkeep.kind()) {
      case DRAFT ->
          found
              .filter(d -> d.application().status() == Status.DRAFT)
              .ifPresentOrElse(draft -> tend(draft, upkeep, now), () -> forget(upkeep));
      case WITHDRAWN ->
          found.ifPresentOrElse(
              withdrawn -> new Purge(files, transactions).withdrawn(withdrawn, upkeep),
              () -> forget(upkeep));
    }
  }

  private void forget(Upkeep upkeep) {
    transactions.commit(new Write.RemoveUpkeep(upkeep));
  }

  private void tend(Dossier draft, Upkeep upkeep, Instant now) {
    var call = calls.get(draft.application().call());
    var times = new DraftTimes(draft, call, upkeep);
    var reminder = times.reminder(now);
    if (times.isOver(now)) new Purge(files, transactions).draft(draft, upkeep);
    else if (reminder.isPresent())
      tell(
          times,
          upkeep.having(reminder.get()),
          DraftMails.reminder(draft.application(), call, reminder.get(), now),
          now);
    else if (times.isNoticed(now))
      tell(
          times,
          upkeep.noticed(now),
          DraftMails.purge(draft.application(), call, times.purgeAt(now), now),
          now);
    else transactions.commit(new Write.PutUpkeep(upkeep.dueAt(times.next(now))));
  }

  /** Only where the draft is as it was read: who submits in this instant gets no reminder. */
  private void tell(DraftTimes times, Upkeep told, Mail mail, Instant now) {
    var next = new DraftTimes(times.draft(), times.call(), told).next(now);
    transactions.commit(
        new Write.Unchanged(times.draft().application()),
        new Write.PutUpkeep(told.dueAt(next)),
        new Write.PutMail(mail));
  }
}
