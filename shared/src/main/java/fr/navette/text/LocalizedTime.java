package fr.navette.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An instant in words, always with its zone: "vendredi 15 janvier 2027 à 17:00, heure de Paris". */
public final class LocalizedTime {
    private LocalizedTime() {}

    public static String minutes(Instant instant, ZoneId zone, Language language) {
        return formatted(instant, zone, language, "HH:mm");
    }

    /** "lundi 1er mars 2027". */
    public static String day(Instant instant, ZoneId zone, Language language) {
        return day(instant.atZone(zone).toLocalDate(), language);
    }

    public static String day(LocalDate day, Language language) {
        var words = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale())
                .format(day);
        return switch (language) {
            case FR -> words.replace(" 1 ", " 1er ");
            case EN -> words;
        };
    }

    /** "mars 2027". */
    public static String month(YearMonth month, Language language) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
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
