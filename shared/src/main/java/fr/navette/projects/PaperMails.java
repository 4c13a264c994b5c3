package fr.navette.projects;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectMail;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.documents.Document;
import fr.navette.documents.RefusedPapers;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.util.List;

/** Mails to the representatives of a project about a file that did not pass its check; one per file and person. */
public record PaperMails(Calls calls, ProjectPlaces places) implements RefusedPapers {
    @Override
    public List<Mail> mails(Document refused, Instant now) {
        return places.in(refused.call(), refused.application()).stream()
                .flatMap(place -> places.representatives(place).stream()
                        .map(person -> refused(person, place, calls.get(place.cohort()), refused, now)))
                .toList();
    }

    public static Mail refused(Project.Representative to, Place place, Call call, Document refused, Instant now) {
        return new ProjectMail(to, place, call)
                .with("document", refused.name())
                .pending("refused-" + refused.id().value(), MailTemplate.PAPER_REFUSED, now);
    }
}
