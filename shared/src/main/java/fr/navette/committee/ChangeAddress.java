package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationMails;
import fr.navette.applications.Applications;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Link;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves an applicant, a member, or somebody who is both, to another address. Sessions and links of the former address
 * give no access to this call any more.
 */
public record ChangeAddress(
        Calls calls, Applications applications, Committee committee, Transactions transactions, Secrets secrets) {
    public enum Owner {
        APPLICANT,
        MEMBER,
        BOTH
    }

    /**
     * @param application with the new address; empty unless it is that of an applicant
     * @param member with the new address; empty unless it is that of a member
     */
    public record Changed(Optional<Application> application, Optional<Member> member) {
        public Owner owner() {
            if (member.isEmpty()) return Owner.APPLICANT;
            return application.isEmpty() ? Owner.MEMBER : Owner.BOTH;
        }

        public int mails() {
            return owner() == Owner.BOTH ? 2 : 1;
        }
    }

    /**
     * @throws Refusal {@code INVALID}: nobody has the address {@code from}, somebody has {@code to}, or they are the
     *     same
     */
    public Changed change(CallId callId, Email from, Email to, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        if (from.person().equals(to.person())) throw Refusal.of(Reason.INVALID, "to", FieldCode.SAME);
        return Conflict.retry(() -> {
            var applicant = applications.of(from.person(), callId).flatMap(applications::find);
            var member = committee.member(callId, from.person()).filter(m -> !m.withdrawn());
            if (applicant.isEmpty() && member.isEmpty()) throw Refusal.of(Reason.INVALID, "from", FieldCode.NOT_KNOWN);
            if (applications.of(to.person(), callId).isPresent()
                    || committee.member(callId, to.person()).isPresent())
                throw Refusal.of(Reason.INVALID, "to", FieldCode.ADDRESS_TAKEN);
            var writes = new ArrayList<Write>();
            writes.add(Write.put(new AddressChange(callId, from.person(), to.person(), now)));
            applications.late(from.person(), callId).ifPresent(late -> {
                writes.add(Write.remove(late));
                if (applications.late(to.person(), callId).isEmpty()) writes.add(Write.put(late.movedTo(to)));
            });
            var movedApplicant = applicant.map(before -> move(before, to, call, now, writes));
            var movedMember = member.map(before -> move(before, to, call, now, writes));
            if (confirmed) transactions.commit(writes);
            return new Changed(movedApplicant, movedMember);
        });
    }

    private Application move(Application before, Email to, Call call, Instant now, List<Write> writes) {
        var change = before.movedTo(to, now);
        var moved = change.application();
        writes.addAll(change.with(
                moved.indexedAfter(Optional.of(before)),
                Write.remove(before.claim()),
                Write.put(moved.claim()),
                Write.put(ApplicationMails.addressChanged(moved, call, now))));
        writes.addAll(new CloseReadings(calls, applications, committee).closedBy(moved));
        return moved;
    }

    private Member move(Member before, Email to, Call call, Instant now, List<Write> writes) {
        var moved = before.at(to, now);
        writes.add(Write.put(moved));
        writes.add(Write.remove(new MemberClaim(before.email().person(), before.call())));
        writes.addAll(SearchEntry.changes(before.entries(), moved.entries()));
        if (moved.isReviewerOnly()) {
            writes.add(Write.put(CommitteeMails.reviewersAddressChanged(moved, call, secrets.id(), now)));
            return moved;
        }
        var token = secrets.token();
        writes.add(Write.put(Link.to(moved.membership(), token, now)));
        writes.add(Write.put(new CommitteeMails(moved, call, token).addressChanged(secrets.id(), now)));
        new CloseReadings(calls, applications, committee)
                .closedBy(moved)
                .forEach(closed -> writes.add(Write.put(closed.reading())));
        return moved;
    }
}
