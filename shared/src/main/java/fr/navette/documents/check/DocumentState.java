package fr.navette.documents.check;

/** How far the check of a file is. */
public enum DocumentState {
    WAITING,
    CHECKED,
    UNSAFE,
    REJECTED;

    /** Whether an application may be submitted with it: nobody waits for a check to submit. */
    public boolean isUsable() {
        return this == WAITING || this == CHECKED;
    }
}
