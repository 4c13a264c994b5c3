package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;

/** Keeps a person to one application in a call: a second claim of the same person and call is a conflict. */
public record ApplicationClaim(PersonId person, CallId call, ApplicationId application) implements Storable {}
