package fr.navette.applications;

import java.util.Locale;
import java.util.regex.Pattern;

/** An application as staff name it. */
public sealed interface NamedApplication {
    record ById(ApplicationId id) implements NamedApplication {}

    /**
     * @param number as on the receipt: {@code K3V9-D2M7}
     */
    record ByNumber(String number) implements NamedApplication {}

    /** Accepts a receipt's number in any case, with or without its dash. */
    static NamedApplication of(String typed) {
        var number = Pattern.compile("([A-Z0-9]{4})[- ]?([A-Z0-9]{4})")
                .matcher(typed.strip().toUpperCase(Locale.ROOT));
        return number.matches()
                ? new ByNumber(number.group(1) + "-" + number.group(2))
                : new ById(new ApplicationId(typed.strip()));
    }
}
