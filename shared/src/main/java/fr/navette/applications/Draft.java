package fr.navette.applications;

import java.time.Instant;

/**
 * The applicant's current version, complete or not.
 *
 * @param content as last saved; hidden questions keep their answers
 * @param formVersion version of the call that the content was saved against
 */
public record Draft(Content content, Instant savedAt, long formVersion) {}
