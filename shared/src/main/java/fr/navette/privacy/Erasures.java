package fr.navette.privacy;

import fr.navette.calls.CallId;
import java.util.List;

/** The stubs of the erased applications and members. */
public interface Erasures {
    List<Erasure> of(CallId call);
}
