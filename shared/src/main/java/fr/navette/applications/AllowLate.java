package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets one person start, change and submit an application until some time after the closing. */
public record AllowLate(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @param application the person's application; empty if none is begun
     */
    public record Allowed(Call call, LatePermission permission, Optional<Application> application) {}

    /**
     * The same again changes nothing.
     *
     * @param local the last moment, in the call's zone
     * @param reason for staff
     * @throws Refusal 409 {@code WITHDRAWN}, {@code DECIDED} also if a decision on any application is announced; {@code
     *     TIME_AMBIGUOUS}; {@code INVALID} if the time is past, or not after the closing
     */
    public Allowed allow(CallId id, Email email, LocalDateTime local, String reason, Instant now, boolean confirmed) {
        var call = calls.get(id);
        var until = LocalTimes.instant("until", local, call.zone());
        if (!until.isAfter(now)) throw Refusal.of(Reason.INVALID, "until", FieldCode.IN_THE_PAST);
        if (!until.isAfter(call.lastArrival())) throw Refusal.of(Reason.INVALID, "until", FieldCode.EARLIER);
        return Conflict.retry(() -> {
            var application = applications.of(email.person(), id).flatMap(applications::find);
            requireUndecided(id, application);
            var before = applications.late(email.person(), id);
            if (before.filter(p -> p.allows(until, reason)).isPresent())
                return new Allowed(call, before.get(), application);
            long version = before.map(LatePermission::version).orElse(0L);
            var permission = new LatePermission(id, email, until, reason, version + 1);
            var writes = new ArrayList<>(List.of(Write.put(permission)));
            application.ifPresent(a -> writes.add(Write.put(permission.entry(a.id(), now))));
            if (confirmed) transactions.commit(writes);
            return new Allowed(call, permission, application);
        });
    }

    private void requireUndecided(CallId call, Optional<Application> application) {
        if (application.filter(a -> a.status() == Status.WITHDRAWN).isPresent()) throw Refusal.of(Reason.WITHDRAWN);
        boolean decided = application.filter(a -> a.status().isDecided()).isPresent();
        boolean announced = applications.summaries(call).stream()
                .map(Summary::status)
                .anyMatch(status -> status.isDecided() && status != Status.INELIGIBLE);
        if (decided || announced) throw Refusal.of(Reason.DECIDED);
    }
}
