package fr.navette.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** An instant in words, always with its zone: "vendredi 15 janvier 2027 à 17:00, heure de Paris". */
public final class LocalizedTime {
    // The JDK's tables of names take 14 ms of each start of a function.
    private static final Map<Language, List<String>> WEEKDAYS = Map.of(
            Language.FR, words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
            Language.EN, words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"));
    private static final Map<Language, List<String>> MONTHS = Map.of(
            Language.FR,
            words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
            Language.EN,
            words("January February March April May June July August September October November December"));

    private LocalizedTime() {}

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    public static String minutes(Instant instant, ZoneId zone, Language language) {
        return formatted(instant, zone, language, "HH:mm");
    }

    /** "lundi 1er mars 2027". */
    public static String day(Instant instant, ZoneId zone, Language language) {
        return day(instant.atZone(zone).toLocalDate(), language);
    }

    public static String day(LocalDate day, Language language) {
        var weekday = WEEKDAYS.get(language).get(day.getDayOfWeek().ordinal());
        return weekday + " " + inMonth(day, language) + " " + month(YearMonth.from(day), language);
    }

    private static String inMonth(LocalDate day, Language language) {
        int number = day.getDayOfMonth();
        return switch (language) {
            case FR -> number == 1 ? "1er" : String.valueOf(number);
            case EN -> String.valueOf(number);
        };
    }

    /** "mars 2027". */
    public static String month(YearMonth month, Language language) {
        return MONTHS.get(language).get(month.getMonth().ordinal()) + " " + month.getYear();
    }

    public static String seconds(Instant instant, ZoneId zone, Language language) {
        return formatted(instant, zone, language, "HH:mm:ss");
    }

    /** Rounds up: "4 heures" for three and a half hours left. */
    public static String hours(Duration left, Language language) {
        long hours = Math.max(1, left.plusHours(1).minusNanos(1).toHours());
        return hours
                + switch (language) {
                    case FR -> hours == 1 ? " heure" : " heures";
                    case EN -> hours == 1 ? " hour" : " hours";
                };
    }

    private static String formatted(Instant instant, ZoneId zone, Language language, String time) {
        var at = instant.atZone(zone);
        var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        var clock = DateTimeFormatter.ofPattern(time).format(at);
        var day = day(instant, zone, language);
        return switch (language) {
            case FR -> day + " à " + clock + ", heure de " + city;
            case EN -> day + " at " + clock + ", " + city + " time";
        };
    }
}
