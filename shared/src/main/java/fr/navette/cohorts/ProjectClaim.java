package fr.navette.cohorts;

import fr.navette.people.PersonId;
import fr.navette.storage.Storable;

/** The row by which the project of a person who was entered by hand is found. */
public record ProjectClaim(PersonId person, ProjectId project) implements Storable {}
