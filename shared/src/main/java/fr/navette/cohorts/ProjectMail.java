package fr.navette.cohorts;

import fr.navette.calls.Call;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.text.LocalizedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a mail to somebody about a project, in that person's language. Those of every such mail are preset. */
public final class ProjectMail {
    private static final int ID_CHARS = 16;

    private final Project.Representative to;
    private final Place place;
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ProjectMail(Project.Representative to, Place place, Call call) {
        this.to = to;
        this.place = place;
        with("name", to.name());
        with("startup", place.startup());
        with("call", call.title().in(to.language()));
        with("project", place.project().value());
    }

    /**
     * @param value a text, or a list of maps for a repeated section
     */
    public ProjectMail with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A day in words; none if it is not known. */
    public ProjectMail with(String name, Optional<LocalDate> day) {
        day.ifPresent(known -> with(name, LocalizedTime.day(known, to.language())));
        return this;
    }

    /**
     * @param event what happened, once: the mail's id follows from it and from the addressee
     */
    public Mail pending(String event, MailTemplate template, Instant now) {
        values.values().removeIf(""::equals);
        return Mail.pending(
                place.cohort().value(), id(event), template, to.email(), to.name(), to.language(), values, now);
    }

    private String id(String event) {
        return String.join(
                "-", event, place.application().value(), to.person().value().substring(0, ID_CHARS));
    }
}
