package fr.navette.cohorts;

import fr.navette.people.PersonId;
import fr.navette.storage.Storable;

/**
 * Leads from a person to a project that the person joined without an application, is invited to, or has left. The
 * address of an exit form counts as a person.
 */
public record ProjectClaim(PersonId person, ProjectId project) implements Storable {}
