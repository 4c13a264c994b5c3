package fr.navette.calls;

import java.util.List;

/** The calls as the static site shows them. */
public interface PublishedCalls {
    /** Writes the call's own page data and the index of all calls. */
    void publish(Call call, List<Call> all);
}
