package fr.navette.people;

/** SHA-256 of a person's lower-case address: identifies the person without revealing the address. */
public record PersonId(String value) {}
