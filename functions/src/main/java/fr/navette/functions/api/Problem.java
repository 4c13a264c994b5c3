package fr.navette.functions.api;

import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Values;
import fr.navette.text.Language;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A refusal as a problem document (RFC 9457). */
final class Problem {
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problem() {}

    /**
     * @param shown converts a fact of the refusal to a JSON value
     */
    static Answer of(Refusal refusal, Language language, UnaryOperator<Object> shown) {
        var words = RefusalWords.in(language);
        var body = new Values()
                .with("type", "about:blank")
                .with("title", words.title(refusal.reason()))
                .with("status", status(refusal.reason()))
                .with("code", refusal.reason().name())
                .with("detail", words.detail(refusal))
                .with("fields", refusal.fields());
        refusal.facts().forEach((name, fact) -> body.put(name, shown.apply(fact)));
        return new Answer(status(refusal.reason()), body, headers(refusal.reason()));
    }

    private static Map<String, String> headers(Reason reason) {
        return reason == Reason.OVERLOADED ? Map.of("Retry-After", RETRY_AFTER_SECONDS) : Map.of();
    }

    /** A bug: every exception but a refusal, without detail for the caller. */
    static Answer bug(Language language) {
        var body = new Values()
                .with("type", "about:blank")
                .with("title", RefusalWords.in(language).bug())
                .with("status", 500)
                .with("code", "INTERNAL");
        return new Answer(500, body, Map.of());
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case MALFORMED, UNKNOWN_FIELD, INVALID, EMAIL_INVALID, TIME_AMBIGUOUS -> 400;
            case NOT_SIGNED_IN, CODE_WRONG, LINK_WRONG, CODE_NEEDED -> 401;
            case NOT_YOURS, CROSS_SITE, RECUSED, UNSAFE -> 403;
            case ROUTE_UNKNOWN,
                    CALL_UNKNOWN,
                    APPLICATION_UNKNOWN,
                    MEMBER_UNKNOWN,
                    COHORT_UNKNOWN,
                    PROJECT_UNKNOWN,
                    REVIEW_UNKNOWN,
                    MAIL_UNKNOWN -> 404;
            case CALL_NOT_OPEN,
                    CALL_CLOSED,
                    CALL_STILL_OPEN,
                    CALL_IN_USE,
                    CONFLICT,
                    NOT_SUBMITTED,
                    WITHDRAWN,
                    DECIDED,
                    DOCUMENT_REQUIRED,
                    NOT_CHECKED_YET,
                    READING_CLOSED,
                    DECISION_IMPOSSIBLE,
                    NO_OFFER,
                    NO_PLACE,
                    NO_DEFERRAL,
                    OFFER_EXPIRED,
                    OFFER_NOT_PENDING,
                    READING_DONE,
                    PLAN_CHANGED,
                    NOT_ASSIGNED,
                    ALREADY_ASSIGNED,
                    MEMBER_DECLINED,
                    CONFLICT_OF_INTEREST,
                    NO_CONFLICT,
                    NOT_IN_COHORT,
                    TRANSITION_IMPOSSIBLE,
                    NOT_REPRESENTATIVE,
                    REVIEW_CLOSED,
                    ENROLLED,
                    NOT_ANNOUNCED,
                    MAIL_UNDER_WAY,
                    MAIL_SENT,
                    MAIL_SETTLED,
                    MAIL_BOUNCED,
                    MAIL_ERASED -> 409;
            case DOCUMENT_GONE -> 410;
            case STALE_VERSION -> 412;
            case BODY_TOO_LARGE, APPLICATION_TOO_LARGE, EXPORT_TOO_LARGE -> 413;
            case NOT_JSON -> 415;
            case INCOMPLETE, SLOT_UNKNOWN, TYPE_NOT_ACCEPTED, TOO_LARGE, EMPTY, SCORE_INVALID -> 422;
            case VERSION_MISSING, PROOF_NEEDED -> 428;
            case TOO_MANY_CODES, TOO_MANY_DOCUMENTS -> 429;
            case OVERLOADED -> 503;
        };
    }
}
