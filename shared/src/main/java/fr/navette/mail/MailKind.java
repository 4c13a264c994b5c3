package fr.navette.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of mails that somebody can unsubscribe from: none of them is needed to take part. */
public enum MailKind {
    /** New readings. */
    READINGS,
    /** Readings that are still to be done. */
    REMINDERS,
    /** News for alumni. */
    ALUMNI;

    /** The kind in addresses: {@code reminders}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
