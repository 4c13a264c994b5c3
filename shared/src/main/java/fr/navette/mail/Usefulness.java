package fr.navette.mail;

/** Whether a mail that has waited still says something true. */
public interface Usefulness {
    boolean isUseful(Mail mail);
}
