package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.input.FieldCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An application as its applicant sees it at an instant. */
public record ApplicationView(Dossier dossier, Call call, Instant at) {
    public Application application() {
        return dossier.application();
    }

    public Status status() {
        return application().statusAt(at);
    }

    /** The history without what concerns staff alone. */
    public List<HistoryEntry> history() {
        return dossier.history().stream()
                .filter(entry -> entry.what().isForApplicants())
                .toList();
    }

    public Editable editable() {
        return application().editable(call, at);
    }

    /** Whether the draft or the documents differ from the submission in the questions that are asked. */
    public boolean isChangedSinceSubmission() {
        var form = new Form(call);
        return application()
                .submission()
                .filter(s -> !form.asked(s.content())
                                .equals(form.asked(application().draft().content()))
                        || !dossier.usable().equals(dossier.submitted()))
                .isPresent();
    }

    /** Problems in the draft's answers, by path; empty if nothing is editable. */
    public Map<String, FieldCode> problems() {
        return editable() instanceof Editable.Nothing
                ? Map.of()
                : new Form(call).answerProblems(application().draft().content());
    }
}
