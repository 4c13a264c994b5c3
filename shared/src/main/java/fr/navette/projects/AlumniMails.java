package fr.navette.projects;

import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectMail;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;

/** Mails to the lasting addresses of alumni. */
public record AlumniMails(ProjectView view, Instant now) {
    /**
     * To somebody who has joined the alumni; one for each time.
     *
     * @param wayOut the secret with which the mail can be unsubscribed from
     */
    public Mail joined(Papers.ExitForm form, String wayOut) {
        var to = new Project.Representative(
                view.me().name(), form.lasting(), view.me().language());
        var event = MailTemplate.ALUMNI_JOINED.file() + "-" + (view.place().version() + 1);
        return new ProjectMail(to, view.place(), view.call())
                .with(Mail.WAY_OUT, wayOut)
                .pending(event, MailTemplate.ALUMNI_JOINED, now);
    }
}
