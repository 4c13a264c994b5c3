package fr.navette.calls;

/** The applications' side of a call: whether they use it, and what follows when it changes. */
public interface CallUse {
    /**
     * @param submitted applications submitted, neither withdrawn nor ineligible, whatever was decided since
     */
    record Count(long drafts, long submitted) {}

    /** Whether the call has any application, drafts included. */
    boolean isInUse(CallId call);

    Count count(CallId call);

    /** Whether an application can have the status of this name. */
    boolean knowsStatus(String name);

    /** Moves the reminders to the new closing. */
    void closingMoved(CallId call);
}
