package fr.navette.committee;

/** A reading and its member. */
public record Assigned(Member member, Reading reading) {}
