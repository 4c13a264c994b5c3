package fr.navette.mail;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;

/** The name of a mail in reports and commands: {@code blanchemaille-2027/receipt-abcd1234-1}. */
public record MailName(String about, String id) {
    /**
     * @throws Refusal 404 {@code MAIL_UNKNOWN} for text that is no such name
     */
    public static MailName of(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) throw unknown();
        return new MailName(text.substring(0, slash), text.substring(slash + 1));
    }

    static Refusal unknown() {
        return Refusal.of(Reason.MAIL_UNKNOWN, "mail", FieldCode.NOT_KNOWN);
    }

    @Override
    public String toString() {
        return about + "/" + id;
    }
}
