package fr.navette.calls;

import java.util.List;

/** The calls on the static site. */
public interface PublishedCalls {
    /** Publishes the call and the index of all calls. */
    void publish(Call call, List<Call> all);
}
