package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the word of staff that a member has a conflict of interest with an application, or has none. */
public record DeclareConflict(Calls calls, Applications applications, Committee committee, Transactions transactions) {
    public enum Word {
        DECLARE,
        LIFT
    }

    /**
     * @param before the conflict until then
     * @param reading the member's reading, if it was closed or opened again
     */
    public record Ruled(
            Application application, Member member, Optional<FoundConflict> before, Optional<Reading> reading) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code MEMBER_UNKNOWN}, {@code NOT_SUBMITTED}, {@code WITHDRAWN},
     *     {@code DECIDED}; 409 {@code NO_CONFLICT} if there is nothing to lift, {@code CONFLICT_OF_INTEREST} if the
     *     member is behind the application
     */
    public Ruled rule(
            CallId callId, ApplicationId id, Email email, Word word, String reason, Instant now, boolean confirmed) {
        calls.get(callId);
        return Conflict.retry(() -> {
            var application = submitted(callId, id);
            var member = committee.active(callId, email);
            var summary = Summary.of(application);
            var conflicts =
                    new FindConflicts(calls, applications, committee).among(callId, List.of(member), List.of(summary));
            var before = conflicts.between(member, summary);
            var found = conflicts.found(member, summary).stream()
                    .map(FoundConflict::reason)
                    .collect(Collectors.toSet());
            if (word == Word.LIFT) requireLiftable(before, found);
            else if (isSaid(member, id, reason)) return new Ruled(application, member, before, Optional.empty());
            var reading = committee
                    .reading(member.membership(), id)
                    .flatMap(r -> word == Word.DECLARE ? closed(r, reason) : reopened(r));
            var ruling =
                    new ConflictRuling(id, word == Word.DECLARE, word == Word.DECLARE ? Set.of() : found, reason, now);
            var ruled = member.ruled(ruling);
            if (confirmed) commit(application, ruled, reading, now);
            return new Ruled(application, ruled, before, reading);
        });
    }

    private Application submitted(CallId call, ApplicationId id) {
        var application = applications.named(id);
        if (!application.call().equals(call))
            throw Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN);
        application.requireSubmitted();
        return application;
    }

    /** Whether staff have said the same before. */
    private static boolean isSaid(Member member, ApplicationId id, String reason) {
        return member.ruling(id)
                .filter(said -> said.declared() && said.reason().equals(reason))
                .isPresent();
    }

    /** Nobody judges their own application, whatever staff say. */
    private static void requireLiftable(Optional<FoundConflict> before, Set<ConflictOfInterest> found) {
        if (before.isEmpty()) throw Refusal.of(Reason.NO_CONFLICT);
        if (found.contains(ConflictOfInterest.SAME_ADDRESS))
            throw Refusal.of(Reason.CONFLICT_OF_INTEREST, "email", FieldCode.SAME_ADDRESS);
    }

    private static Optional<Reading> closed(Reading reading, String reason) {
        return Optional.of(reading)
                .filter(r -> r.state() != Reading.State.RECUSED)
                .map(r -> r.closed(reason));
    }

    /** The reading, open again; empty if the member has stepped back from it. */
    private static Optional<Reading> reopened(Reading reading) {
        return Optional.of(reading)
                .filter(r -> r.recusal().reason() == Reading.Recusal.Ground.CONFLICT_FOUND)
                .map(Reading::reopened);
    }

    private void commit(Application application, Member member, Optional<Reading> reading, Instant now) {
        var ruling = member.ruling(application.id()).orElseThrow();
        var writes = new ArrayList<>(List.of(
                Write.put(member),
                Write.unchanged(application),
                Write.put(new HistoryEntry(
                        application.id(),
                        now,
                        ruling.declared() ? HistoryEvent.CONFLICT_DECLARED : HistoryEvent.CONFLICT_LIFTED,
                        HistoryEntry.Actor.STAFF,
                        ruling.reason()))));
        reading.map(Write::put).ifPresent(writes::add);
        transactions.commit(writes);
    }
}
