package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Saves the draft, complete or not; after a submission too, while fields are editable. */
public record SaveApplication(Calls calls, Applications applications, Transactions transactions) {
    /** The fact that holds the current application, for a page that shows an older version. */
    public static final String CURRENT = "current";

    /**
     * @param seen version of the application that the page shows
     * @param form version of the call that the page shows; empty means the current one
     * @throws Refusal 412 {@code STALE_VERSION} with the current {@link ApplicationView} as a fact, 409 {@code
     *     CALL_CLOSED}
     * naming a field that may not be changed
     */
    public ApplicationView by(
            PersonId person, ApplicationId id, long seen, Content typed, Optional<Long> form, Instant arrived) {
        var dossier = applications.dossierOfApplicant(person, id);
        var application = dossier.application();
        var draft = application.draft();
        var call = applications.callFor(person, calls.get(application.call()), arrived);
        var editable = application.editable(call, arrived);
        editable.requireAny();
        long formVersion = Math.min(form.orElse(call.version()), call.version());

        // An older form lacks the questions added since.
        var complete = formVersion < draft.formVersion() ? typed.completedFrom(draft.content()) : typed;
        var questions = new Form(call);
        var cleaned = questions.withConsents(
                questions.cleaned(complete),
                draft.content(),
                field -> formVersion == call.version() && editable.allows(field));
        requireEditable(cleaned, application, editable);
        if (application.version() != seen) throw stale(dossier, call, arrived);

        var saved = application.saved(
                editableOf(cleaned, draft, editable), Math.max(formVersion, draft.formVersion()), arrived);
        try {
            var writes = new ArrayList<>(saved.indexedAfter(Optional.of(application)));
            writes.addFirst(Write.put(saved));
            transactions.commit(writes);
        } catch (Conflict conflict) {
            throw stale(applications.dossierOfApplicant(person, id), call, arrived);
        }
        return new ApplicationView(dossier.with(saved), call, arrived);
    }

    /** Accepts a locked field as saved or as submitted: in a correction the page shows the latter. */
    private static void requireEditable(Content cleaned, Application application, Editable editable) {
        var sinceSubmission = cleaned.differences(application.current());
        for (var field : cleaned.differences(application.draft().content()))
            if (sinceSubmission.contains(field)) editable.require(field);
    }

    private static Content editableOf(Content cleaned, Draft draft, Editable editable) {
        return editable instanceof Editable.OnlyFields(var fields, var until)
                ? draft.content().withFieldsOf(cleaned, fields)
                : cleaned;
    }

    private static Refusal stale(Dossier dossier, Call call, Instant at) {
        return Refusal.of(Reason.STALE_VERSION).with(CURRENT, new ApplicationView(dossier, call, at));
    }
}
