package fr.navette.storage;

/** A record that a transaction can write; the table knows a row for each. */
public interface Storable {}
