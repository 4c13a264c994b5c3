package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives one application to one member, beyond their sites and maximum if staff want it, with a mail. */
public record AssignOne(
        Calls calls, Applications applications, Committee committee, Transactions transactions, Secrets secrets) {
    /**
     * @param conflict a likely conflict of interest; a sure one is refused
     * @param load the number of the member's readings, this one included, apart from those stepped back from
     */
    public record Assigned(
            Call call,
            Application application,
            Member member,
            Optional<FoundConflict> conflict,
            int load,
            Instant dueAt) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code NOT_SUBMITTED}, {@code WITHDRAWN}, {@code DECIDED}, {@code
     *     MEMBER_UNKNOWN}, {@code MEMBER_DECLINED}, {@code ALREADY_ASSIGNED}, {@code CONFLICT_OF_INTEREST} with the
     *     reason
     */
    public Assigned assign(CallId callId, ApplicationId id, Email email, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        return Conflict.retry(() -> {
            var application = submitted(call, id);
            var member = committee.active(callId, email);
            if (member.hasDeclined()) throw Refusal.of(Reason.MEMBER_DECLINED);
            var readings = committee.readings(member.membership());
            if (readings.stream().anyMatch(r -> r.application().equals(id))) throw Refusal.of(Reason.ALREADY_ASSIGNED);
            var summary = Summary.of(application);
            var conflict = new FindConflicts(calls, applications, committee)
                    .among(callId, List.of(member), List.of(summary))
                    .between(member, summary);
            conflict.filter(FoundConflict::isSure).ifPresent(AssignOne::refuse);
            var reading = Reading.assigned(member, id, DueDate.usual(call, now));
            if (confirmed) commit(member, reading, readings, application, call, now);
            long load = readings.stream()
                    .filter(r -> r.state() != Reading.State.RECUSED)
                    .count();
            return new Assigned(call, application, member, conflict, (int) load + 1, reading.dueAt());
        });
    }

    private Application submitted(Call call, ApplicationId id) {
        var application = applications
                .find(id)
                .filter(a -> a.call().equals(call.id()))
                .orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
        application.requireSubmitted();
        return application;
    }

    private static void refuse(FoundConflict conflict) {
        throw Refusal.of(Reason.CONFLICT_OF_INTEREST, "email", conflict.reason().code());
    }

    private void commit(
            Member member, Reading reading, List<Reading> before, Application application, Call call, Instant now) {
        var open = new ArrayList<>(Reading.open(before, applications.summaries(call.id())));
        open.add(reading);
        var writes =
                new ArrayList<>(List.of(Write.unchanged(application), Write.unchanged(member), Write.put(reading)));
        writes.addAll(new NewReadings(call, secrets)
                .told(member, committee.notices(member.membership()), List.of(reading), open, now));
        transactions.commit(writes);
    }
}
