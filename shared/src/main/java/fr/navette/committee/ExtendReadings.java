package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Link;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives members more time for their open readings, with one mail each. A reading that is due later stays. */
public record ExtendReadings(
        Calls calls, Applications applications, Committee committee, Transactions transactions, Secrets secrets) {
    /**
     * @param readings number of readings that are due later now
     * @param mails number of members who have any of them
     */
    public record Extended(Call call, int readings, int mails, Instant dueAt) {}

    /**
     * @param local when they are due, in the call's zone
     * @param email only the readings of this member; empty means everybody's
     * @throws Refusal {@code MEMBER_UNKNOWN}, {@code TIME_AMBIGUOUS}; {@code INVALID} if the time is past
     */
    public Extended extend(CallId callId, LocalDateTime local, Optional<Email> email, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        var dueAt = DueDate.chosen(local, call, now);
        var summaries = applications.summaries(callId);
        var members = email.map(address -> List.of(committee.active(callId, address)))
                .orElseGet(() -> committee.members(callId));
        int readings = 0;
        int mails = 0;
        for (var member : members) {
            if (member.withdrawn()) continue;
            int extended = Conflict.retry(() -> extended(member, summaries, dueAt, call, now, confirmed));
            readings += extended;
            if (extended > 0) mails++;
        }
        return new Extended(call, readings, mails, dueAt);
    }

    /** Writes the mail last: it counts all open readings and tells the earliest due date among them. */
    private int extended(
            Member member, List<Summary> summaries, Instant dueAt, Call call, Instant now, boolean confirmed) {
        var open = Reading.open(committee.readings(member.membership()), summaries);
        var earlier = open.stream().filter(r -> r.dueAt().isBefore(dueAt)).toList();
        if (!confirmed || earlier.isEmpty()) return earlier.size();
        var token = secrets.token();
        var writes = new ArrayList<Write>();
        earlier.forEach(reading -> writes.add(Write.put(reading.extended(dueAt))));
        writes.add(Write.put(Link.to(member.membership(), token, now)));
        var after = open.stream()
                .map(r -> earlier.contains(r) ? r.extended(dueAt) : r)
                .toList();
        var notices =
                committee.notices(member.membership()).told(after, call.juryEnds(), member.reminderTimes(call), now);
        writes.add(Write.put(notices));
        writes.add(Write.put(new CommitteeMails(member, call, token).extended(secrets.id(), after, notices, now)));
        transactions.commitInChunks(writes);
        return earlier.size();
    }
}
