package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.storage.Storable;

/**
 * The turn to assign readers in a call. A run takes the next turn, and writes only as long as no other run has taken
 * one after it.
 *
 * @param version the number of turns taken; 0 if nobody has assigned readers yet
 */
public record AssignmentTurn(CallId call, long version) implements Storable {
    AssignmentTurn next() {
        return new AssignmentTurn(call, version + 1);
    }
}
