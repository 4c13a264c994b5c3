package fr.navette.applications;

import fr.navette.FieldCode;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.audit.Entry;
import fr.navette.audit.Event;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.mail.Mails;
import java.time.Instant;

/**
 * Staff ask for a correction: the applicant gets a mail, and a window although the call is closed.
 */
public record RequestCorrection(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @param mails 0 where exactly this was asked already
     */
    public record Requested(Application application, int mails) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code NOT_SUBMITTED}, {@code WITHDRAWN}, {@code
     *     DECIDED}; {@code INVALID} where a field is none of the call's or the time is over
     */
    public Requested by(CallId callId, ApplicationId id, Correction wanted, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        var application = applications
                .find(id)
                .filter(a -> a.call().equals(callId))
                .orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
        application.staysEditable();
        if (application.status() == Status.DRAFT) throw Refusal.of(Reason.NOT_SUBMITTED);
        check(wanted, call, now);
        if (application.correction().filter(wanted::equals).isPresent()) return new Requested(application, 0);
        var asked = application.toCorrect(wanted);
        if (confirmed)
            transactions.commit(
                    new Write.PutApplication(asked),
                    new Write.AddEntry(new Entry(id, now, Event.CORRECTION_ASKED, Entry.Actor.STAFF)),
                    new Write.PutMail(Mails.correction(asked, call, now)));
        return new Requested(asked, 1);
    }

    private static void check(Correction wanted, Call call, Instant now) {
        if (!wanted.isOpenAt(now)) throw Refusal.of(Reason.INVALID, "until", FieldCode.IN_THE_PAST);
        if (wanted.fields().isEmpty()) throw Refusal.of(Reason.INVALID, "fields", FieldCode.REQUIRED);
        var form = new Form(call);
        for (int i = 0; i < wanted.fields().size(); i++)
            if (form.label(wanted.fields().get(i)).isEmpty())
                throw Refusal.of(Reason.INVALID, "fields[" + i + "]", FieldCode.NOT_KNOWN);
    }
}
