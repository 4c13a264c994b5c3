package fr.navette.api;

import fr.navette.Language;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.applications.ApplicationJson;
import fr.navette.applications.Dossier;
import fr.navette.committee.CommitteeJson;
import fr.navette.committee.Review;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal as a problem document (RFC 9457). */
final class Problem {
    private Problem() {}

    static Answer of(Refusal refusal, Language language) {
        var words = RefusalWords.in(language);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", words.title(refusal.reason()));
        body.put("status", status(refusal.reason()));
        body.put("code", refusal.reason().name());
        body.put("detail", words.detail(refusal));
        body.put("fields", refusal.fields());
        refusal.facts().forEach((name, fact) -> body.put(name, shown(fact)));
        return new Answer(status(refusal.reason()), body, Map.of());
    }

    /** Whoever saved an older version gets the current one, as the API shows it anywhere. */
    private static Object shown(Object fact) {
        return switch (fact) {
            case Dossier dossier -> ApplicationJson.of(dossier);
            case Review review -> CommitteeJson.review(review);
            default -> fact;
        };
    }

    /** Anything that is not a refusal is a bug of ours, and none of the caller's business. */
    static Answer bug(Language language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", RefusalWords.in(language).bug());
        body.put("status", 500);
        body.put("code", "INTERNAL");
        return new Answer(500, body, Map.of());
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case MALFORMED, UNKNOWN_FIELD, INVALID, EMAIL_INVALID, TIME_AMBIGUOUS -> 400;
            case NOT_SIGNED_IN, CODE_WRONG, LINK_WRONG -> 401;
            case NOT_YOURS, RECUSED, UNSAFE -> 403;
            case ROUTE_UNKNOWN, CALL_UNKNOWN, APPLICATION_UNKNOWN, MEMBER_UNKNOWN, COHORT_UNKNOWN -> 404;
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
                    OFFER_EXPIRED -> 409;
            case STALE_VERSION -> 412;
            case BODY_TOO_LARGE -> 413;
            case INCOMPLETE, SLOT_UNKNOWN, TYPE_NOT_ACCEPTED, TOO_LARGE, EMPTY, SCORE_INVALID -> 422;
            case VERSION_MISSING, PROOF_NEEDED -> 428;
            case TOO_MANY_CODES, TOO_MANY_DOCUMENTS -> 429;
        };
    }
}
