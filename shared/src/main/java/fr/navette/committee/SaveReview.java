package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Marks;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.input.Remark;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.CleanText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saves a member's review, finished or not. */
public record SaveReview(Calls calls, Applications applications, Committee committee, Transactions transactions) {
    /** The fact that holds the current review, for a page that shows an older version. */
    public static final String CURRENT = "current";

    /**
     * @param scores criterion id to score, as received
     * @param edition the edition of the submission that the member was shown, see {@link Marks}; empty if not said
     */
    public record Written(Map<?, ?> scores, String note, String comment, boolean done, Optional<Integer> edition) {}

    /**
     * @throws Refusal 412 {@code STALE_VERSION}, 422 {@code SCORE_INVALID}, 409 {@code
     *     READING_CLOSED}
     */
    public Reading by(Session session, ApplicationId id, long seen, Written written) {
        var reading = new CommitteeAccess(committee).reading(session, id);
        if (reading.state() == Reading.State.RECUSED) throw Refusal.of(Reason.RECUSED);
        requireOpen(reading, applications);
        var review = review(calls.get(reading.call()), written, seen + 1);
        if (reading.review().version() != seen) throw stale(reading);
        var reviewed = having(reading, written.edition()).reviewed(review);
        try {
            transactions.commit(Write.put(reviewed));
        } catch (Conflict conflict) {
            throw stale(new CommitteeAccess(committee).reading(session, id));
        }
        return reviewed;
    }

    /** Notes what the member was shown, unless a newer submission has come since. */
    private Reading having(Reading reading, Optional<Integer> edition) {
        if (edition.filter(shown -> shown != reading.read().edition()).isEmpty()) return reading;
        return applications
                .dossier(reading.application())
                .map(Marks::of)
                .filter(marks -> marks.edition() == edition.get())
                .map(reading::having)
                .orElse(reading);
    }

    /** Refuses reviews once the application is withdrawn or its decision announced. */
    static void requireOpen(Reading reading, Applications applications) {
        var summary = applications.summaries(reading.call(), List.of(reading.application())).stream()
                .filter(Summary::isReadable)
                .findFirst()
                .orElseThrow(Applications::unknown);
        if (summary.status().isDecided()) throw Refusal.of(Reason.READING_CLOSED);
    }

    private static Refusal stale(Reading current) {
        return Refusal.of(Reason.STALE_VERSION).with(CURRENT, current.review());
    }

    private static Review review(Call call, Written written, long version) {
        var problems = new LinkedHashMap<String, FieldCode>();
        var scores = new HashMap<String, BigDecimal>();
        written.scores().forEach((key, value) -> {
            if (call.criteria().stream().noneMatch(c -> c.id().equals(key)))
                problems.put("scores." + CleanText.brief(key.toString()), FieldCode.UNKNOWN_FIELD);
        });
        for (var criterion : call.criteria()) {
            var path = "scores." + criterion.id();
            switch (written.scores().get(criterion.id())) {
                case null -> {
                    if (written.done()) problems.put(path, FieldCode.MISSING);
                }
                case BigDecimal number ->
                    criterion
                            .onScale(number)
                            .ifPresentOrElse(
                                    value -> scores.put(criterion.id(), value),
                                    () -> problems.put(path, FieldCode.NOT_ON_THE_SCALE));
                default -> problems.put(path, FieldCode.NOT_ON_THE_SCALE);
            }
        }
        if (!problems.isEmpty()) throw Refusal.of(Reason.SCORE_INVALID, problems);
        return new Review(
                scores,
                Remark.of("note", written.note()),
                Remark.of("comment", written.comment()),
                written.done(),
                version);
    }
}
