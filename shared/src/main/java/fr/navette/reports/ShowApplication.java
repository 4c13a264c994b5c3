package fr.navette.reports;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationView;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Form;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.committee.Assigned;
import fr.navette.committee.Committee;
import fr.navette.committee.FindConflicts;
import fr.navette.committee.KnownConflict;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import fr.navette.documents.ReadableFile;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shows staff one application with everything about it. Changes nothing but its history, which keeps every opening, for
 * staff alone.
 */
public record ShowApplication(
        Calls calls,
        Applications applications,
        Committee committee,
        Decisions decisions,
        Outbox outbox,
        Files files,
        Transactions transactions) {
    /**
     * @param withheld whether answers and files are withheld: those of a draft need a reason
     * @param answers of the submission, or of the draft before the first one
     * @param conflicts of interest of members; none unless it is submitted
     * @param mails to the applicant about the call, oldest first
     */
    public record Shown(
            ApplicationView view,
            boolean withheld,
            List<Form.Answered> answers,
            List<File> documents,
            List<Mail> mails,
            List<Assigned> readings,
            List<KnownConflict> conflicts,
            Optional<Decision> decision) {}

    /**
     * @param url good for 60 seconds; empty if nobody may read the file
     */
    public record File(Document document, Optional<String> url) {}

    /**
     * @param reason for opening it; required for the content of a draft
     * @param language of the labels
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}
     */
    public Shown show(ApplicationId id, String reason, Language language, Instant now) {
        var before = applications
                .dossier(id)
                .orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
        var call = calls.get(before.application().call());
        var dossier = opened(before, reason, now);
        var members = committee.members(call.id());
        boolean withheld = dossier.application().status() == Status.DRAFT && reason.isEmpty();
        return new Shown(
                new ApplicationView(dossier, call, now),
                withheld,
                withheld ? List.of() : answers(dossier, call, language),
                documents(dossier, withheld),
                mails(dossier),
                committee.assigned(members, id),
                new FindConflicts(calls, applications, committee)
                        .known(call.id(), members, List.of(Summary.of(dossier.application()))),
                decisions.of(call.id()).stream()
                        .filter(decision -> decision.application().equals(id))
                        .findFirst());
    }

    /** Writes the opening before anything is shown. */
    private Dossier opened(Dossier before, String reason, Instant now) {
        var application = before.application();
        var entry =
                new HistoryEntry(application.id(), now, HistoryEvent.OPENED_BY_STAFF, HistoryEntry.Actor.STAFF, reason);
        transactions.commit(Write.put(entry));
        var history = new ArrayList<>(before.history());
        history.add(entry);
        return new Dossier(application, before.documents(), history);
    }

    private static List<Form.Answered> answers(Dossier dossier, Call call, Language language) {
        return new Form(call).inWords(dossier.application().current().answers(), language);
    }

    private List<File> documents(Dossier dossier, boolean withheld) {
        var readable = new ReadableFile(files);
        var documents = dossier.application().submission().isPresent() ? dossier.submitted() : dossier.present();
        return documents.stream()
                .map(document -> new File(document, withheld ? Optional.empty() : readable.find(document)))
                .toList();
    }

    private List<Mail> mails(Dossier dossier) {
        var application = dossier.application();
        return outbox.about(application.call().value()).stream()
                .filter(mail -> mail.to().person().equals(application.person()))
                .sorted(Comparator.comparing(Mail::at))
                .toList();
    }
}
