package fr.navette.projects;

import fr.navette.calls.Call;
import fr.navette.calls.OnboardingItem;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectMail;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminders to one representative of a project. */
public record ReminderMails(Project.Representative to, Place place, Call call, Instant now) {
    /**
     * One mail for each day by which something is due, before it and once more from that day on.
     *
     * @param items what is left to do by that day
     */
    public Mail onboarding(LocalDate dueOn, List<OnboardingItem> items, boolean late) {
        var event = MailTemplate.ONBOARDING_REMINDER.file() + "-" + dueOn + (late ? "-late" : "");
        return about().with("dueOn", Optional.of(dueOn))
                .with("late", late ? "true" : "")
                .with(
                        "items",
                        items.stream()
                                .map(item -> Map.of("item", item.title().in(to.language())))
                                .toList())
                .pending(event, MailTemplate.ONBOARDING_REMINDER, now);
    }

    /** One mail for each end: an extension brings another before its own. */
    public Mail ending(LocalDate endsOn) {
        return about().with("endsOn", Optional.of(endsOn))
                .pending(MailTemplate.PROJECT_ENDING.file() + "-" + endsOn, MailTemplate.PROJECT_ENDING, now);
    }

    private ProjectMail about() {
        return new ProjectMail(to, place, call).with("place", place.stay().siteName());
    }
}
