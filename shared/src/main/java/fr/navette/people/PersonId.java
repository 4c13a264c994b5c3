package fr.navette.people;

/**
 * SHA-256 of a person's address in its one spelling: finds the person without showing the address.
 */
public record PersonId(String value) {}
