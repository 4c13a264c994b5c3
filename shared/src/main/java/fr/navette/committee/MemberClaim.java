package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;

/** Leads from a person to the membership of one committee; written with the member, removed with a former address. */
public record MemberClaim(PersonId person, CallId call) implements Storable {}
