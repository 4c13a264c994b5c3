package fr.navette.projects;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import fr.navette.calls.OnboardingItem;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.documents.Documents;
import fr.navette.housekeeping.Chore;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reminds representatives of what is left of their onboarding, and tells them that their place is about to end. The
 * cohort is read in the morning of its call, when its digest is due: this chore comes before the one that sends it.
 */
public record RemindProjects(
        Calls calls,
        Cohorts cohorts,
        ProjectPlaces places,
        Documents documents,
        Digests digests,
        Outbox outbox,
        Transactions transactions)
        implements Chore {
    private static final int DAYS_BEFORE = 7;
    // Whoever joins the project later than that is not troubled with it.
    private static final int DAYS_AFTER = 30;

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return digests.due(now).stream()
                .filter(digest -> Digest.isMorning(calls.get(digest.call()), now))
                .flatMap(digest -> cohorts.places(digest.call()).stream())
                .filter(place -> !place.isEnding())
                .<Runnable>map(place -> () -> remind(place, now))
                .toList();
    }

    private void remind(Place place, Instant now) {
        var call = calls.get(place.cohort());
        var today = call.dayOf(now);
        var files = PaperFiles.of(place, documents);
        for (var person : places.representatives(place)) {
            var letters = new ReminderMails(person, place, call, now);
            for (var mail : mails(letters, person, place, files, call, today)) send(mail, place);
        }
    }

    private static List<Mail> mails(
            ReminderMails letters,
            Project.Representative person,
            Place place,
            PaperFiles files,
            Call call,
            LocalDate today) {
        var mails = new ArrayList<Mail>();
        left(person, place, files, call).forEach((dueOn, items) -> {
            boolean late = !today.isBefore(dueOn);
            if (!today.isBefore(dueOn.minusDays(DAYS_BEFORE)) && !today.isAfter(dueOn.plusDays(DAYS_AFTER)))
                mails.add(letters.onboarding(dueOn, items, late));
        });
        // The end of a paused project moves until it comes back.
        if (place.state() != Place.State.PAUSED)
            place.term()
                    .endsOn()
                    .filter(end -> !today.isBefore(end.minusDays(call.noticeDays())) && !today.isAfter(end))
                    .ifPresent(end -> mails.add(letters.ending(end)));
        return mails;
    }

    /** What the person has still to do, by the day on which it is due. */
    private static Map<LocalDate, List<OnboardingItem>> left(
            Project.Representative person, Place place, PaperFiles files, Call call) {
        var papers = place.papers();
        return call.cohortRules(place.track()).onboarding().stream()
                .filter(item -> item.kind() == OnboardingItem.Kind.SIGN
                        ? papers.signature(person.person()).isEmpty()
                        : !papers.isDone(item.id()) && !files.isSent(item))
                .flatMap(item -> item.dueOn(place.term().startsOn()).stream().map(day -> Map.entry(day, item)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Only if nothing has changed since the place was read; a mail that exists has been sent. */
    private void send(Mail mail, Place place) {
        if (outbox.find(mail.about(), mail.id()).isPresent()) return;
        try {
            transactions.commit(Write.unchanged(place), Write.put(mail));
        } catch (Conflict changedMeanwhile) {
            // The next morning tells, if there is still something to tell.
        }
    }
}
