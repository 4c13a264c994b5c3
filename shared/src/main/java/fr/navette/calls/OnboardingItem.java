package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something for a project to do when it arrives in the cohort.
 *
 * @param text what to do or to send
 * @param url of the document to read
 * @param dueOn the day by which it is to be done, in the call's zone
 * @param dueDays the same in days after the project's first day
 */
public record OnboardingItem(
        String id,
        Texts title,
        Optional<Texts> text,
        Kind kind,
        Optional<String> url,
        Optional<LocalDate> dueOn,
        Optional<Integer> dueDays) {
    private static final int MAX_DAYS = 366;
    private static final String SECURE = "https://";

    public enum Kind {
        DO,
        /** A document to read, at its address. */
        READ,
        /** A document to send to the staff, as a file or in another way. */
        SEND,
        /** The agreement; done for each representative who has signed it. */
        SIGN;

        /** The word in a call. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind read(Fields fields) {
            var word = fields.optionalText("kind").orElse(DO.word());
            for (var kind : values()) if (kind.word().equals(word)) return kind;
            throw fields.invalid("kind", FieldCode.NOT_A_KIND);
        }
    }

    static OnboardingItem read(Fields fields) {
        var item = new OnboardingItem(
                fields.id("id"),
                fields.translated("title"),
                fields.optionalTranslated("text"),
                Kind.read(fields),
                fields.optionalText("url"),
                LocalTimes.optionalDate(fields, "dueOn"),
                fields.optionalWhole("dueDays", 0, MAX_DAYS));
        if (item.url.filter(url -> !url.startsWith(SECURE)).isPresent())
            throw fields.invalid("url", FieldCode.NOT_A_URL);
        if (item.kind == Kind.READ && item.url.isEmpty()) throw fields.invalid("url", FieldCode.REQUIRED);
        if (item.dueOn.isPresent() && item.dueDays.isPresent()) throw fields.invalid("dueDays", FieldCode.TWICE);
        return item;
    }

    Map<String, Object> fields() {
        var fields = Values.of("id", id).with("title", title.byLanguage()).with("kind", kind.word());
        text.ifPresent(words -> fields.put("text", words.byLanguage()));
        url.ifPresent(address -> fields.put("url", address));
        dueOn.ifPresent(day -> fields.put("dueOn", day.toString()));
        dueDays.ifPresent(days -> fields.put("dueDays", days));
        return fields;
    }

    /** The slot of its file, if it is something to send. */
    public Optional<Slot> slot() {
        return kind == Kind.SEND ? Optional.of(Slot.ofPaper(id, title)) : Optional.empty();
    }

    /**
     * @param startsOn the first day of the project, if it is known
     */
    public Optional<LocalDate> dueOn(Optional<LocalDate> startsOn) {
        return dueOn.or(() -> startsOn.flatMap(first -> dueDays.map(first::plusDays)));
    }
}
