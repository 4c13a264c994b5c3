package fr.navette.mail;

/** The delivery status of a sent mail, in increasing order of weight: later reports never lower it. */
public enum Delivery {
    NONE,
    DELAYED,
    DELIVERED,
    COMPLAINED,
    BOUNCED
}
