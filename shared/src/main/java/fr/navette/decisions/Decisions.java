package fr.navette.decisions;

import fr.navette.calls.CallId;
import java.util.List;

/** The newest decision on each application. */
public interface Decisions {
    List<Decision> of(CallId call);
}
