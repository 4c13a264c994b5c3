package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.LocalTimes;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Asks an applicant for a correction: sends a mail and makes some fields editable, even if the call is closed. */
public record RequestCorrection(Calls calls, Applications applications, Transactions transactions) {
    /**
     * @param until local time in the call's zone
     */
    public record Request(
            CallId call, ApplicationId application, String message, List<String> fields, LocalDateTime until) {}

    /**
     * @param mails 0 if the same request was made already
     */
    public record Requested(Call call, Application application, int mails) {}

    /**
     * @throws Refusal {@code APPLICATION_UNKNOWN}, {@code NOT_SUBMITTED}, {@code WITHDRAWN}, {@code DECIDED}; {@code
     *     INVALID}
     * if the call has no such field or the time is past; {@code TIME_AMBIGUOUS}
     */
    public Requested request(Request request, Instant now, boolean confirmed) {
        var call = calls.get(request.call());
        var correction = correction(request, call, now);
        var application = applications
                .find(request.application())
                .filter(a -> a.call().equals(call.id()))
                .orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
        application.requireSubmitted();
        if (application.correction().filter(correction::equals).isPresent()) return new Requested(call, application, 0);
        var change = application.correctionRequested(correction, now);
        if (confirmed)
            transactions.commit(change.with(Write.put(ApplicationMails.correction(change.application(), call, now))));
        return new Requested(call, change.application(), 1);
    }

    private static Correction correction(Request request, Call call, Instant now) {
        var until = LocalTimes.instant("until", request.until(), call.zone());
        if (now.isAfter(until)) throw Refusal.of(Reason.INVALID, "until", FieldCode.IN_THE_PAST);
        if (request.fields().isEmpty()) throw Refusal.of(Reason.INVALID, "fields", FieldCode.REQUIRED);
        var form = new Form(call);
        for (int i = 0; i < request.fields().size(); i++)
            if (form.label(request.fields().get(i)).isEmpty())
                throw Refusal.of(Reason.INVALID, "fields[" + i + "]", FieldCode.NOT_KNOWN);
        return new Correction(request.message(), request.fields(), until);
    }
}
