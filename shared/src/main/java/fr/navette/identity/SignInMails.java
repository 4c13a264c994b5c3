package fr.navette.identity;

import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.Map;

/** Mails for signing in. */
public final class SignInMails {
    private SignInMails() {}

    public static Mail code(String id, Email to, Language language, String code, Instant now) {
        var values = Map.<String, Object>of("code", code, "minutes", Long.toString(SignInCodes.LIFE.toMinutes()));
        return Mail.pending(Mail.IDENTITY, id, MailTemplate.CODE, to, "", language, values, now);
    }
}
