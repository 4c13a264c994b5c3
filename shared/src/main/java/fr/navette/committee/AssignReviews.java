package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.secrets.Secrets;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Assigns the missing readers to every submitted application and tells each member of new readings. */
public record AssignReviews(
        Calls calls, Applications applications, Committee committee, Transactions transactions, Secrets secrets) {
    private static final int PLAN_DIGITS = 16;

    /** An application with too few readers. */
    public record Unmet(ApplicationId application, String startup, int lacking) {}

    /** A member who gets fewer readings than their minimum. */
    public record UnderMinimum(Member member, int reads) {}

    /**
     * A member who should not read an application.
     *
     * @param assigned whether the member reads it all the same: because nobody else can, or from an earlier run
     */
    public record ConflictedPair(Summary application, Member member, FoundConflict conflict, boolean assigned) {}

    /**
     * @param plan names the new pairs: the same for the same members, applications and readings
     * @param acrossSites readings by members who read for another site than the application's, earlier ones included
     * @param underMinimum members with a minimum that cannot be reached
     * @param shortages what the call asks of its panels and not all of them have
     * @param conflicts every conflict of interest between a member and an application, the assigned ones first
     * @param dueAt due date of the new readings; empty if there are none
     */
    public record Assigned(
            Call call,
            String plan,
            int assigned,
            IntSummaryStatistics perApplication,
            IntSummaryStatistics perMember,
            int acrossSites,
            List<Unmet> unmet,
            List<UnderMinimum> underMinimum,
            List<PanelNeeds.Shortage> shortages,
            List<ConflictedPair> conflicts,
            Optional<Instant> dueAt) {}

    /**
     * @param plan the plan of a dry run, which must be the one that is found now; empty takes any
     * @param localDue when the readings are due, in local time of the call's zone; empty means the end of the 14th day
     * @throws Refusal {@code TIME_AMBIGUOUS}; {@code INVALID} if the due date is past; 409 {@code PLAN_CHANGED}
     * @throws Conflict if another run starts meanwhile, or a member changes: what is written by then stays
     */
    public Assigned assign(
            CallId callId, Optional<String> plan, Optional<LocalDateTime> localDue, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        // Before anything is read: what an earlier run still writes would be missing from the plan.
        var turn = committee.assignmentTurn(callId).next();
        if (confirmed) transactions.commit(Write.put(turn));
        var dueAt = localDue.map(local -> DueDate.chosen(local, call, now)).orElseGet(() -> DueDate.usual(call, now));
        var submitted = applications.summaries(callId).stream()
                .filter(s -> s.status() == Status.SUBMITTED)
                .toList();
        var members =
                committee.members(callId).stream().filter(Member::isReading).toList();
        var conflicts = new FindConflicts(calls, applications, committee).among(callId, members, submitted);
        var existing = existing(callId, submitted);
        Supplier<Assignment> unplanned = () -> new Assignment(submitted, members, conflicts, existing);
        var assignment = unplanned.get();
        if (isReadBySites(submitted, members))
            assignment.seatGuests(
                    new AcrossSites(call.jury().acrossSites()).guests(unplanned, call.readsPerApplication()),
                    call.readsPerApplication());
        var needs = new PanelNeeds(call.jury().panel());
        var pairs = assignment.fill(call.readsPerApplication(), needs);
        var found = name(pairs);
        if (plan.filter(shown -> !shown.equals(found)).isPresent()) throw Refusal.of(Reason.PLAN_CHANGED);
        if (confirmed) {
            commit(members, pairs, Reading.open(existing, submitted), dueAt, turn, call, now);
            closeCrossed(callId, pairs.keySet(), submitted);
        }
        return new Assigned(
                call,
                found,
                pairs.values().stream().mapToInt(List::size).sum(),
                submitted.stream()
                        .mapToInt(s -> assignment.reads(s.application()))
                        .summaryStatistics(),
                members.stream().mapToInt(assignment::load).summaryStatistics(),
                assignment.readingsAcrossSites(),
                unmet(call, submitted, assignment),
                members.stream()
                        .map(member -> new UnderMinimum(member, assignment.load(member)))
                        .filter(under -> under.reads() < under.member().minReads())
                        .toList(),
                needs.shortages(submitted, members, assignment),
                conflicts(submitted, members, conflicts, assignment),
                Optional.of(dueAt).filter(due -> !pairs.isEmpty()));
    }

    private static boolean isReadBySites(List<Summary> submitted, List<Member> members) {
        return submitted.stream().map(Summary::site).distinct().count() > 1
                && members.stream().anyMatch(member -> !member.sites().isEmpty());
    }

    private static String name(Map<ApplicationId, List<MemberId>> pairs) {
        var text = pairs.entrySet().stream()
                .flatMap(pair -> pair.getValue().stream().map(member -> pair.getKey() + " " + member.value()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(text).substring(0, PLAN_DIGITS);
    }

    private List<Reading> existing(CallId callId, List<Summary> submitted) {
        Set<ApplicationId> live = submitted.stream().map(Summary::application).collect(Collectors.toSet());
        return committee.readings(callId).stream()
                .filter(r -> live.contains(r.application()))
                .toList();
    }

    private static List<Reading> readings(Member member, Map<ApplicationId, List<MemberId>> pairs, Instant dueAt) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().contains(member.id()))
                .map(pair -> Reading.assigned(member, pair.getKey(), dueAt))
                .toList();
    }

    private void commit(
            List<Member> members,
            Map<ApplicationId, List<MemberId>> pairs,
            List<Reading> open,
            Instant dueAt,
            AssignmentTurn turn,
            Call call,
            Instant now) {
        Map<Membership, ReadingNotices> notices = committee.notices(call.id()).stream()
                .collect(Collectors.toMap(ReadingNotices::membership, Function.identity()));
        var openOf = open.stream().collect(Collectors.groupingBy(Reading::member));
        for (var member : members) {
            var readings = readings(member, pairs, dueAt);
            if (readings.isEmpty()) continue;
            var all = new ArrayList<>(openOf.getOrDefault(member.id(), List.of()));
            all.addAll(readings);
            var before = notices.getOrDefault(member.membership(), ReadingNotices.none(member.membership()));
            commit(member, readings, new NewReadings(call, secrets).told(member, before, readings, all, now), turn);
        }
    }

    /** Writes the mail last: a member hears of the readings only once all of them are written. */
    private void commit(Member member, List<Reading> readings, List<Write> told, AssignmentTurn turn) {
        var writes = new ArrayList<Write>();
        readings.forEach(reading -> writes.add(Write.put(reading)));
        writes.addAll(told);
        transactions.commitInChunks(writes, List.of(Write.unchanged(turn), Write.unchanged(member)));
    }

    /** An application that was sent again meanwhile may name one of its new readers, whom nobody knew then. */
    private void closeCrossed(CallId callId, Set<ApplicationId> assigned, List<Summary> read) {
        if (assigned.isEmpty()) return;
        var close = new CloseReadings(calls, applications, committee);
        applications.summaries(callId).stream()
                .filter(summary -> assigned.contains(summary.application()) && !read.contains(summary))
                .forEach(changed -> Conflict.retry(() -> {
                    transactions.commitInChunks(close.closedBy(changed));
                    return changed;
                }));
    }

    private static List<ConflictedPair> conflicts(
            List<Summary> submitted, List<Member> members, Conflicts found, Assignment assignment) {
        var conflicts = new ArrayList<ConflictedPair>();
        for (var application : submitted)
            for (var member : members)
                found.between(member, application)
                        .map(conflict -> new ConflictedPair(
                                application,
                                member,
                                conflict,
                                assignment.isAssigned(application.application(), member)))
                        .ifPresent(conflicts::add);
        conflicts.sort(Comparator.comparing(ConflictedPair::assigned).reversed());
        return List.copyOf(conflicts);
    }

    private static List<Unmet> unmet(Call call, List<Summary> submitted, Assignment assignment) {
        return submitted.stream()
                .map(s -> new Unmet(
                        s.application(), s.startup(), call.readsPerApplication() - assignment.reads(s.application())))
                .filter(unmet -> unmet.lacking() > 0)
                .toList();
    }
}
