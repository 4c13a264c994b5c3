package fr.navette.identity;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import fr.navette.secrets.Sha256;

/** The id of a committee member of one call, derived from call and person so that an address is invited only once. */
public record MemberId(String value) {
    private static final int LENGTH = 26;

    /** Another id, for an address whose own id belongs to somebody who has changed it since. */
    public MemberId another() {
        return new MemberId(Sha256.hex(value).substring(0, LENGTH));
    }

    public static MemberId of(CallId call, PersonId person) {
        return new MemberId(Sha256.hex(call.value() + ":" + person.value()).substring(0, LENGTH));
    }
}
