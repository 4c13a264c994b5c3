package fr.navette.committee;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.Email;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;

/** Takes an application back from a member who has not finished reading it. */
public record Unassign(Calls calls, Applications applications, Committee committee, Transactions transactions) {
    /**
     * @param reading as it was; an unfinished review of it is lost
     */
    public record Unassigned(Application application, Member member, Reading reading) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code MEMBER_UNKNOWN}; 409 {@code NOT_ASSIGNED}, also if the member
     *     has stepped back, {@code READING_DONE}
     */
    public Unassigned unassign(CallId callId, ApplicationId id, Email email, boolean confirmed) {
        calls.get(callId);
        var application = applications.named(id);
        var member = committee.active(callId, email);
        return Conflict.retry(() -> {
            var reading = committee.reading(member.membership(), id).orElseThrow(() -> Refusal.of(Reason.NOT_ASSIGNED));
            switch (reading.state()) {
                case OPEN -> {}
                case DONE -> throw Refusal.of(Reason.READING_DONE);
                case RECUSED -> throw Refusal.of(Reason.NOT_ASSIGNED);
            }
            if (confirmed) transactions.commit(Write.remove(reading));
            return new Unassigned(application, member, reading);
        });
    }
}
