package fr.navette.projects;

import fr.navette.calls.Call;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectMail;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;

/**
 * Mails about the people of a project; one for each version of the project.
 *
 * @param project after the change
 */
public record PeopleMails(Project project, Place place, Call call, Instant now) {
    /** To a co-founder whom a representative invites. */
    public Mail invited(Project.Representative to, Project.Representative by) {
        return pending(about(to).with("who", by.name()), MailTemplate.REPRESENTATIVE_INVITED);
    }

    /**
     * To a representative who was there before.
     *
     * @param replaced whether the addressee has handed over to the one who joins
     */
    public Mail joined(Project.Representative to, Project.Representative who, boolean replaced) {
        var mail = about(to).with("who", who.name()).with("replaced", replaced ? "true" : "");
        return pending(mail, MailTemplate.REPRESENTATIVE_JOINED);
    }

    /** To somebody in whose name staff have put the project. */
    public Mail named(Project.Representative to) {
        return pending(about(to), MailTemplate.REPRESENTATIVE_NAMED);
    }

    /** To somebody who speaks no longer for the project. */
    public Mail removed(Project.Representative to) {
        return pending(about(to), MailTemplate.REPRESENTATIVE_REMOVED);
    }

    private ProjectMail about(Project.Representative to) {
        return new ProjectMail(to, place, call);
    }

    private Mail pending(ProjectMail mail, MailTemplate letter) {
        return mail.pending(letter.file() + "-" + project.version(), letter, now);
    }
}
