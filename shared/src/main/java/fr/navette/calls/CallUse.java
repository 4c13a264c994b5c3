package fr.navette.calls;

/** How applications use a call: what a call must know before it changes, and whom a change concerns. */
public interface CallUse {
    /** Whether anybody has begun an application. */
    boolean isInUse(CallId call);

    /** Lets reminders follow a closing that moved. */
    void closingMoved(CallId call);
}
