package fr.navette.cohorts;

import fr.navette.calls.Call;
import fr.navette.calls.Track;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import java.time.Instant;
import java.util.List;

/** Mails to the representatives of a project about its place: one for each change and each of them. */
public final class ProjectMails {
    private ProjectMails() {}

    public static List<Mail> changed(
            Place before, Place.Change change, List<Project.Representative> people, Call call, Instant now) {
        return people.stream()
                .map(to -> pending(about(before, change.place(), to, call), change.letter(), change.place(), now))
                .toList();
    }

    /** To the representatives of a project that staff entered by hand. */
    public static List<Mail> entered(Place place, List<Project.Representative> people, Call call, Instant now) {
        return people.stream()
                .map(to -> pending(about(place, place, to, call), MailTemplate.PROJECT_ENTERED, place, now))
                .toList();
    }

    private static Mail pending(ProjectMail mail, MailTemplate letter, Place place, Instant now) {
        return mail.pending(letter.file() + "-" + place.version(), letter, now);
    }

    /** The values of all these letters; each takes those that it tells. */
    private static ProjectMail about(Place before, Place place, Project.Representative to, Call call) {
        var term = place.term();
        var pause = term.openPause();
        var newTrack = call.track(place.track())
                .filter(track -> !before.track().equals(place.track()))
                .map(Track::title);
        boolean isElsewhere = !before.site().equals(place.site());
        return new ProjectMail(to, place, call)
                .with("place", place.stay().siteName())
                .with("before", isElsewhere ? before.stay().siteName() : "")
                .with("track", newTrack.map(title -> title.in(to.language())).orElse(""))
                .with("startsOn", term.startsOn())
                .with("endsOn", term.endsOn())
                .with("lastDay", place.departure().map(Departure::lastDay))
                .with("pausedOn", pause.map(Term.Pause::from))
                .with("freed", place.holds() ? "" : "true");
    }
}
