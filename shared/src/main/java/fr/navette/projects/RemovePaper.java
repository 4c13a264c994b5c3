package fr.navette.projects;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEntry.Actor;
import fr.navette.applications.HistoryEvent;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.check.DocumentState;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes a file that a project has sent. A file that staff could read leaves a history entry. */
public record RemovePaper(ShowProjects show, Transactions transactions) {
    /**
     * @throws Refusal 404 {@code PROJECT_UNKNOWN}, also if it has no such file; 409 {@code TRANSITION_IMPOSSIBLE} if
     *     the project's time is over
     */
    public void by(PersonId person, ApplicationId id, DocumentId document, Instant now) {
        Conflict.retry(() -> {
            var view = show.one(person, id);
            if (view.place().state().isOver()) throw Refusal.of(Reason.TRANSITION_IMPOSSIBLE);
            var paper = view.files().documents().stream()
                    .filter(sent -> sent.id().equals(document))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Reason.PROJECT_UNKNOWN));
            var writes = new ArrayList<>(List.of(Write.put(paper.removed(now))));
            if (paper.state() == DocumentState.CHECKED) writes.add(Write.put(entry(view, paper, now)));
            transactions.commit(writes);
            return paper;
        });
    }

    private static HistoryEntry entry(ProjectView view, Document paper, Instant now) {
        return new HistoryEntry(
                view.place().application(),
                now,
                HistoryEvent.PAPER_REMOVED,
                Actor.REPRESENTATIVE,
                paper.slot(),
                Optional.of(view.named()),
                Optional.empty());
    }
}
