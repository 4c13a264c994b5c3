package fr.navette.mail;

/**
 * What became of a mail after SES took it, from least to most telling: later reports never make it
 * less.
 */
public enum Delivery {
    NONE,
    DELAYED,
    DELIVERED,
    COMPLAINED,
    BOUNCED
}
