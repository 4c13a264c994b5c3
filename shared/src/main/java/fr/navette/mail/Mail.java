package fr.navette.mail;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stored mail and its state.
 *
 * @param about the call's id, or {@link #IDENTITY} for codes
 * @param id derived from the event where a mail must go out only once
 * @param toName the addressee's name; may be empty
 * @param values values for the template, which hold codes and links; erased once nobody can send the mail any more. A
 *     mail that the mail service took keeps them, without the secret of its link, until it is known to have arrived
 * @param attempts number of attempts to send
 * @param dueAt when the sweep must look at the mail
 * @param messageId assigned by SES; empty before the mail is sent
 * @param problem the mail service's code for the failure; empty if there is none
 */
public record Mail(
        String about,
        String id,
        MailTemplate template,
        Email to,
        String toName,
        Language language,
        Map<String, Object> values,
        MailState state,
        Delivery delivery,
        int attempts,
        Instant dueAt,
        String messageId,
        String problem,
        long version)
        implements Storable {
    public static final String IDENTITY = "identity";

    /** The name of the value that holds the secret of a link. */
    public static final String TOKEN = "token";

    /** The name of the value that holds the secret with which a mail without a link can be unsubscribed from. */
    public static final String WAY_OUT = "wayOut";

    /** The name of the value that holds the events of the attached calendar. */
    public static final String EVENTS = "events";

    private static final Duration STREAM_DELAY = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    // Pauses of 1, 2, 4, ... 64 minutes, then of two hours: the last attempt is 48 hours after the first.
    private static final int MAX_ATTEMPTS = 31;
    private static final Duration MAX_PAUSE = Duration.ofHours(2);
    // A code is valid for fifteen minutes: nobody needs it later.
    private static final int MAX_ATTEMPTS_OF_CODE = 4;
    private static final int MAX_PROBLEM = 200;

    public Mail {
        values = Map.copyOf(values);
    }

    public MailName name() {
        return new MailName(about, id);
    }

    public static Mail pending(
            String about,
            String id,
            MailTemplate template,
            Email to,
            String toName,
            Language language,
            Map<String, Object> values,
            Instant now) {
        return new Mail(
                about,
                id,
                template,
                to,
                toName,
                language,
                values,
                MailState.PENDING,
                Delivery.NONE,
                0,
                now.plus(STREAM_DELAY),
                "",
                "",
                1);
    }

    Mail sending(Instant now) {
        return next(MailState.SENDING, delivery, attempts + 1, now.plus(LEASE), messageId, problem);
    }

    Mail sent(String messageId) {
        return next(stateAfter(delivery, MailState.SENT), delivery, attempts, dueAt, messageId, "");
    }

    Mail unknown(String problem) {
        return next(stateAfter(delivery, MailState.UNKNOWN), delivery, attempts, dueAt, messageId, problem);
    }

    Mail failed(String problem) {
        return next(MailState.FAILED, delivery, attempts, dueAt, messageId, problem);
    }

    /**
     * Makes the mail pending again, under its own id, so that it is never sent twice at once.
     *
     * @throws Refusal 409 with the reason of {@link #obstacle}
     */
    Mail resent(Instant now) {
        obstacle().ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return next(MailState.PENDING, Delivery.NONE, 0, now.plus(STREAM_DELAY), "", "");
    }

    /** Whether staff can send the mail again. A letter with a link also needs an addressee who may have one. */
    public boolean isResendable() {
        return obstacle().isEmpty();
    }

    /** The reason why staff cannot send the mail again; empty if they can. */
    Optional<Reason> obstacle() {
        return switch (state) {
            case PENDING, SENDING, RETRYING -> Optional.of(Reason.MAIL_UNDER_WAY);
            case SENT ->
                isAwaitingDelivery(delivery) && !values.isEmpty() ? Optional.empty() : Optional.of(Reason.MAIL_SENT);
            case SETTLED -> Optional.of(Reason.MAIL_SETTLED);
            case FAILED, UNKNOWN -> {
                if (delivery == Delivery.BOUNCED) yield Optional.of(Reason.MAIL_BOUNCED);
                yield values.isEmpty() ? Optional.of(Reason.MAIL_ERASED) : Optional.empty();
            }
        };
    }

    /**
     * Ends the mail: staff have reached the person in another way.
     *
     * @throws Refusal 409 {@code MAIL_UNDER_WAY}, {@code MAIL_SENT}, {@code MAIL_SETTLED} if there is nothing to settle
     */
    Mail settled() {
        if (!Unreachable.isProblem(this)) throw Refusal.of(obstacle().orElse(Reason.MAIL_SENT));
        return next(MailState.SETTLED, delivery, attempts, dueAt, messageId, problem);
    }

    /** Retries for 48 hours, slower and slower; a code, for as long as it can be used. */
    Mail retryLater(Instant now, String problem) {
        if (attempts >= (about.equals(IDENTITY) ? MAX_ATTEMPTS_OF_CODE : MAX_ATTEMPTS)) return failed(problem);
        return next(MailState.RETRYING, delivery, attempts, now.plus(pause()), messageId, problem);
    }

    /** When the mail was written or last tried. */
    public Instant at() {
        return switch (state) {
            case PENDING -> dueAt.minus(STREAM_DELAY);
            case RETRYING -> dueAt.minus(pause());
            case SENDING, SENT, UNKNOWN, FAILED, SETTLED -> dueAt.minus(LEASE);
        };
    }

    private Duration pause() {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 7));
        return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
    }

    /** The mail once it no longer says anything true: it is not sent, and nobody has to see to it. */
    Mail outdated() {
        return next(MailState.SETTLED, delivery, attempts, dueAt, messageId, "OUTDATED");
    }

    /** The mail after the sweep has found it due. */
    public Mail swept(Instant now) {
        return switch (state) {
            case PENDING, RETRYING ->
                next(MailState.PENDING, delivery, attempts, now.plus(STREAM_DELAY), messageId, problem);
            case SENDING -> unknown("LEASE_ENDED");
            case SENT, UNKNOWN, FAILED, SETTLED -> this;
        };
    }

    /**
     * A permanent bounce fails the mail, whatever the order of the reports.
     *
     * @param reason what the other side said, in its own words; empty if it said nothing
     */
    Mail reported(Delivery report, String reason) {
        boolean isNews = report.compareTo(delivery) > 0;
        var strongest = isNews ? report : delivery;
        boolean keeps = state.isUnderWay() || state == MailState.FAILED || state == MailState.SETTLED;
        var why = isNews ? shortened(reason) : problem;
        return next(keeps ? state : stateAfter(strongest, state), strongest, attempts, dueAt, messageId, why);
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= MAX_PROBLEM
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MAX_PROBLEM));
    }

    /** SES reports only on mails that it accepted, so a reported mail is no longer unknown. */
    private static MailState stateAfter(Delivery delivery, MailState otherwise) {
        return switch (delivery) {
            case NONE -> otherwise;
            case DELAYED, DELIVERED, COMPLAINED -> MailState.SENT;
            case BOUNCED -> MailState.FAILED;
        };
    }

    /** The values that a mail in this state may still need. */
    private Map<String, Object> kept(MailState state, Delivery delivery) {
        return switch (state) {
            case PENDING, SENDING, RETRYING -> values;
            // A digest names people who may be erased tomorrow, and nobody needs an old one.
            case FAILED, UNKNOWN ->
                about.equals(IDENTITY) || template == MailTemplate.DIGEST || delivery == Delivery.BOUNCED
                        ? Map.of()
                        : values;
            case SENT ->
                about.equals(IDENTITY) || template == MailTemplate.DIGEST || !isAwaitingDelivery(delivery)
                        ? Map.of()
                        : withoutToken();
            case SETTLED -> Map.of();
        };
    }

    private static boolean isAwaitingDelivery(Delivery delivery) {
        return delivery == Delivery.NONE || delivery == Delivery.DELAYED;
    }

    private Map<String, Object> withoutToken() {
        var kept = new HashMap<>(values);
        kept.remove(TOKEN);
        return kept;
    }

    /** The same mail with another link. */
    Mail linking(String token) {
        var fresh = new HashMap<>(values);
        fresh.put(TOKEN, token);
        return new Mail(
                about, id, template, to, toName, language, fresh, state, delivery, attempts, dueAt, messageId, problem,
                version);
    }

    private Mail next(
            MailState state, Delivery delivery, int attempts, Instant dueAt, String messageId, String problem) {
        return new Mail(
                about,
                id,
                template,
                to,
                toName,
                language,
                kept(state, delivery),
                state,
                delivery,
                attempts,
                dueAt,
                messageId,
                problem,
                version + 1);
    }
}
