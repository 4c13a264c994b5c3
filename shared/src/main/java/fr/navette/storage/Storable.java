package fr.navette.storage;

/** A record that a transaction can write; the table has a row for each type. */
public interface Storable {}
