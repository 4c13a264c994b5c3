package fr.navette.reviews;

import fr.navette.people.PersonId;

/** Somebody who wrote for a project, by the name under which the project knows them. */
public record Author(String name, PersonId person) {}
