package fr.navette.identity;

import fr.navette.Conflict;
import fr.navette.Language;
import fr.navette.Secrets;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.mail.Mails;
import java.time.Instant;

/**
 * Mails a code to an address. Known and unknown addresses get the same treatment, so nobody learns
 * who applied.
 */
public record AskForCode(Tokens tokens, Transactions transactions, Secrets secrets) {
  public void by(Email email, Language language, Instant now) {
    Conflict.retried(
        () -> {
          var code = secrets.code();
          var asked = tokens.codes(email.person()).plus(TypedCode.hash(email.person(), code), now);
          transactions.commit(
              new Write.PutCodes(asked),
              new Write.PutMail(Mails.code(secrets.id(), email, language, code, now)));
          return asked;
        });
  }
}
