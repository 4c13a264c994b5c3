package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.input.FieldCode;
import java.time.Instant;
import java.util.Map;

/** An application as its applicant sees it at an instant. */
public record ApplicationView(Dossier dossier, Call call, Instant at) {
    public Application application() {
        return dossier.application();
    }

    public Editable editable() {
        return application().editable(call, at);
    }

    /** Whether something was submitted, and draft or documents differ from it in what is asked. */
    public boolean isChangedSinceSubmission() {
        var form = new Form(call);
        return application()
                .submission()
                .filter(s -> !form.asked(s.content())
                                .equals(form.asked(application().draft().content()))
                        || !dossier.usable().equals(dossier.submitted()))
                .isPresent();
    }

    /** Errors in the answers of the draft, by path; none where nothing may be edited. */
    public Map<String, FieldCode> problems() {
        return editable() instanceof Editable.Nothing
                ? Map.of()
                : new Form(call).answerProblems(application().draft().content());
    }
}
