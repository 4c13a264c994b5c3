package fr.navette.mail;

import fr.navette.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * An instant in words, always with its zone: "vendredi 15 janvier 2027 à 17:00, heure de Paris".
 */
public final class SaidTime {
  private SaidTime() {}

  public static String minutes(Instant instant, ZoneId zone, Language language) {
    return said(instant, zone, language, "HH:mm");
  }

  public static String seconds(Instant instant, ZoneId zone, Language language) {
    return said(instant, zone, language, "HH:mm:ss");
  }

  private static String said(Instant instant, ZoneId zone, Language language, String time) {
    var at = instant.atZone(zone);
    var city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    var pattern =
        switch (language) {
          case FR -> "EEEE d MMMM uuuu 'à' " + time;
          case EN -> "EEEE d MMMM uuuu 'at' " + time;
        };
    var words = DateTimeFormatter.ofPattern(pattern, language.locale()).format(at);
    return switch (language) {
      case FR -> words + ", heure de " + city;
      case EN -> words + ", " + city + " time";
    };
  }
}
