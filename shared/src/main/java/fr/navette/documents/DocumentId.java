package fr.navette.documents;

public record DocumentId(String value) {}
