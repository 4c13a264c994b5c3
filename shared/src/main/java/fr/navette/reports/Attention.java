package fr.navette.reports;

import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something of a call that staff should see to today.
 *
 * @param count how many there are, at least one
 */
public record Attention(What what, long count) {
    private static final Duration BEFORE_AN_OFFER_LAPSES = Duration.ofDays(2);

    public enum What {
        /** Mails that failed, bounced or may not have left. */
        MAILS_FAILED,
        /** Files without a verdict. */
        FILES_NOT_CHECKED,
        /** Members who are behind with a reading, see {@link fr.navette.committee.Behind}. */
        READERS_BEHIND,
        /** Applications with fewer readers than the call asks for, see {@link fr.navette.committee.TooFewReaders}. */
        READERS_LACKING,
        /** Unanswered offers that end within two days. */
        OFFERS_ABOUT_TO_LAPSE,
        /** Founders who ask to join the next cohort instead. */
        DEFERRALS_TO_ANSWER,
        /** Monthly reviews that nobody has answered, see {@link fr.navette.reviews.FollowReviews}. */
        REVIEWS_UNANSWERED,
        /** Proposed departures to which the founders have answered, or could have. */
        DEPARTURES_TO_SETTLE
    }

    static List<Attention> of(
            long undelivered,
            long filesWaiting,
            long membersBehind,
            long lackingReaders,
            long silentProjects,
            long departures,
            List<Summary> summaries,
            Instant now) {
        return Stream.of(
                        new Attention(What.MAILS_FAILED, undelivered),
                        new Attention(What.FILES_NOT_CHECKED, filesWaiting),
                        new Attention(What.READERS_BEHIND, membersBehind),
                        new Attention(What.READERS_LACKING, lackingReaders),
                        new Attention(What.OFFERS_ABOUT_TO_LAPSE, lapsing(summaries, now)),
                        new Attention(
                                What.DEFERRALS_TO_ANSWER,
                                summaries.stream()
                                        .filter(Summary::deferralAsked)
                                        .count()),
                        new Attention(What.REVIEWS_UNANSWERED, silentProjects),
                        new Attention(What.DEPARTURES_TO_SETTLE, departures))
                .filter(attention -> attention.count() > 0)
                .toList();
    }

    private static long lapsing(List<Summary> summaries, Instant now) {
        var soon = now.plus(BEFORE_AN_OFFER_LAPSES);
        return summaries.stream()
                .filter(s -> s.status() == Status.OFFERED)
                .filter(s -> s.offerEndsAt().filter(end -> !end.isAfter(soon)).isPresent())
                .count();
    }
}
