package fr.navette.committee;

import fr.navette.applications.Summary;

/**
 * A conflict of interest as staff see it.
 *
 * @param lifted whether staff have said that it does not count
 * @param note the reason of staff for lifting it; empty otherwise
 */
public record KnownConflict(Summary application, Member member, FoundConflict conflict, boolean lifted, String note) {}
