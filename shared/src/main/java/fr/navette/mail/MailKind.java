package fr.navette.mail;

/** The kinds of mails that somebody can unsubscribe from: none of them is needed to take part. */
public enum MailKind {
    /** New readings. */
    READINGS,
    /** Readings that are still to be done. */
    REMINDERS
}
