package fr.navette.documents.check;

/** The state of a file's check. */
public enum DocumentState {
    WAITING,
    CHECKED,
    UNSAFE,
    REJECTED;

    /** Whether an application may be submitted with the file: submission does not wait for checks. */
    public boolean isUsable() {
        return this == WAITING || this == CHECKED;
    }

    public boolean isRefused() {
        return this == UNSAFE || this == REJECTED;
    }
}
