package fr.navette.projects;

import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectMail;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;

/** Mails to the lasting addresses of alumni. */
public record AlumniMails(ProjectView view, Instant now) {
    /** To somebody who has joined the alumni, with the way out; one for each time. */
    public Mail joined(Papers.ExitForm form) {
        var to = new Project.Representative(
                view.me().name(), form.lasting(), view.me().language());
        var event = MailTemplate.ALUMNI_JOINED.file() + "-" + (view.place().version() + 1);
        return new ProjectMail(to, view.place(), view.call()).pending(event, MailTemplate.ALUMNI_JOINED, now);
    }
}
