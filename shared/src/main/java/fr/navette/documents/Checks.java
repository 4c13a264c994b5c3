package fr.navette.documents;

/** Requests a check again: the event of an upload can get lost. */
public interface Checks {
    void request(Document document);
}
