package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Amends what is known of a member. */
public record ChangeMember(Calls calls, Applications applications, Committee committee, Transactions transactions) {
    /**
     * The new values; empty means unchanged.
     *
     * @param zone an empty zone means that of the call
     */
    public record Amendment(
            Optional<String> name,
            Optional<String> company,
            Optional<List<String>> sites,
            Optional<List<String>> fields,
            Optional<Integer> minReads,
            Optional<Integer> maxReads,
            Optional<Language> language,
            Optional<Optional<ZoneId>> zone) {
        static final Amendment NONE = new Amendment(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        private Member of(Member member) {
            var wishes = zone.map(changed -> member.mails().in(changed)).orElse(member.mails());
            return member.amended(
                    name.orElse(member.name()),
                    language.orElse(member.language()),
                    company.orElse(member.company()),
                    sites.orElse(member.sites()),
                    fields.orElse(member.fields()),
                    minReads.orElse(member.minReads()),
                    maxReads.orElse(member.maxReads()),
                    wishes);
        }
    }

    /**
     * @param closed the readings that the change makes a conflict of interest
     */
    public record Changed(Member before, Member member, List<CloseReadings.Closed> closed) {}

    /**
     * @throws Refusal {@code MEMBER_UNKNOWN}; {@code INVALID} if the call has no such site
     */
    public Changed change(CallId callId, Email email, Amendment amendment, boolean confirmed) {
        var call = calls.get(callId);
        if (!amendment.sites().orElse(List.of()).stream()
                .allMatch(site -> call.site(site).isPresent()))
            throw Refusal.of(Reason.INVALID, "sites", FieldCode.NOT_KNOWN);
        return Conflict.retry(() -> {
            var before = committee.active(callId, email);
            var member = amendment.of(before);
            // Nothing is changed: the version alone differs.
            if (member.equals(Amendment.NONE.of(before))) return new Changed(before, before, List.of());
            var writes = new ArrayList<>(SearchEntry.changes(before.entries(), member.entries()));
            writes.addFirst(Write.put(member));
            var closed = new CloseReadings(calls, applications, committee).closedBy(member);
            closed.forEach(reading -> writes.add(Write.put(reading.reading())));
            if (confirmed) transactions.commitInChunks(writes);
            return new Changed(before, member, closed);
        });
    }
}
