package fr.navette.calls;

import fr.navette.text.CalendarFile;
import fr.navette.text.CalendarFile.Event;
import fr.navette.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The closing of a call as a calendar event, with an alarm one day before.
 *
 * @param site address of the site, without a trailing slash
 */
public record ClosingEvent(String site) {
    public String of(Call call, Language language) {
        var title = call.title().in(language);
        var summary = switch (language) {
            case FR -> "Clôture : " + title;
            case EN -> "Closing: " + title;
        };
        var event = new Event(
                "closing-" + call.id(),
                // A moved closing is the same event with a higher sequence number.
                call.version(),
                call.opens(),
                call.closes(),
                summary,
                site + "/apply.html?call=" + call.id() + "&lang=" + language.tag(),
                Duration.ofDays(1));
        return new CalendarFile(language, Optional.empty(), List.of(event)).text();
    }
}
