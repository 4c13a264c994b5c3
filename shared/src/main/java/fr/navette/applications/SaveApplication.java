package fr.navette.applications;

import fr.navette.Conflict;
import fr.navette.FieldCode;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.identity.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Saves what was typed so far, complete or not; edits after submission too, until closing. */
public record SaveApplication(Calls calls, Applications applications, Transactions transactions) {
    /** The current state of the application, for whoever saved an older one. */
    public static final String CURRENT = "current";

    /**
     * @param problems what is wrong with the answers that are there, by path
     */
    public record Saved(Dossier dossier, Map<String, FieldCode> problems) {
        public Application application() {
            return dossier.application();
        }
    }

    /**
     * @param seen the version that the page was showing
     * @param form the version of the call whose questions it was showing; empty: the current one
     * @throws Refusal 412 {@code STALE_VERSION} with the current {@link Dossier} as a fact
     */
    public Saved by(PersonId person, ApplicationId id, long seen, Content typed, Optional<Long> form, Instant arrived) {
        var dossier = applications.dossierOfApplicant(person, id);
        var application = dossier.application();
        var call = calls.get(application.call());
        application.acceptsEditsAt(call, arrived);
        long answered = Math.min(form.orElse(call.version()), call.version());
        // A page with an older form knows nothing of the questions that came since.
        var whole = answered < application.formVersion() ? typed.over(application.written()) : typed;
        var its = new Form(call);
        var cleaned = its.consenting(
                its.cleaned(whole),
                application.written(),
                field -> answered == call.version() && !application.isLockedAt(call, field, arrived));
        for (var field : cleaned.fieldsUnlike(application.written()))
            if (!isAsSent(application, call, cleaned, field, arrived)) application.acceptsEditAt(call, field, arrived);
        if (application.version() != seen) throw stale(dossier);
        var newest = Math.max(answered, application.formVersion());
        var kept = application.isCorrectedAt(call, arrived)
                ? application.written().taking(application.fieldsToCorrect(), cleaned)
                : cleaned;
        var saved = application.saved(kept).against(newest, arrived);
        try {
            transactions.commit(new Write.PutApplication(saved));
        } catch (Conflict conflict) {
            throw stale(applications.dossierOfApplicant(person, id));
        }
        return new Saved(dossier.with(saved), its.faults(saved.written()));
    }

    /** In a correction the page shows what is closed as it was sent, whatever was written since. */
    private static boolean isAsSent(Application application, Call call, Content typed, String field, Instant arrived) {
        return application.isLockedAt(call, field, arrived)
                && !typed.fieldsUnlike(application.submittedContent()).contains(field);
    }

    private static Refusal stale(Dossier current) {
        return Refusal.of(Reason.STALE_VERSION).with(CURRENT, current);
    }
}
