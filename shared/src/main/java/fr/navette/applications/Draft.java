package fr.navette.applications;

import java.time.Instant;

/**
 * What the applicant goes on writing, complete or not.
 *
 * @param content as it was saved last; hidden questions keep their answers
 * @param formVersion version of the call whose questions the content was saved against
 */
public record Draft(Content content, Instant savedAt, long formVersion) {}
