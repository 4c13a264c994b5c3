package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import java.time.Instant;

/** A person's move from one address to another in a call; holds hashes, so nobody can read the addresses. */
public record AddressChange(CallId call, PersonId from, PersonId to, Instant at) implements Storable {}
