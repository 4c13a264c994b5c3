package fr.navette.documents;

/** Asks for a file's check again: the word that it arrived can get lost. */
public interface Checks {
    void request(Document document);
}
