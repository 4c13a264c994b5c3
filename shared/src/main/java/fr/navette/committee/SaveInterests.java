package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves what a member says about their interests; readings that become a conflict of interest are closed. */
public record SaveInterests(Calls calls, Applications applications, Committee committee, Transactions transactions) {
    /** The fact that holds the current interests, for a page that shows an older version. */
    public static final String CURRENT = "current";

    /**
     * @param closed the readings that are no longer the member's
     */
    public record Saved(Member member, List<CloseReadings.Closed> closed) {}

    /**
     * @param call empty means the committee with the newest invitation
     * @param interests with the version that the page shows
     * @throws Refusal 403 {@code NOT_YOURS}, 412 {@code STALE_VERSION}, 400 {@code INVALID}
     */
    public Saved by(Session session, Optional<CallId> call, Interests interests) {
        return Conflict.retry(() -> {
            var member = new CommitteeAccess(committee).member(session, call);
            var cleaned = interests.cleaned(calls.get(member.call())).next();
            if (member.interests().version() != interests.version())
                throw Refusal.of(Reason.STALE_VERSION).with(CURRENT, member.interests());
            var saved = member.declaring(cleaned);
            var closed = new CloseReadings(calls, applications, committee).closedBy(saved);
            var writes = new ArrayList<Write>();
            writes.add(Write.put(saved));
            closed.forEach(reading -> writes.add(Write.put(reading.reading())));
            transactions.commitInChunks(writes);
            return new Saved(saved, closed);
        });
    }
}
