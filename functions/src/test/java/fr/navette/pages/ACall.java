package fr.navette.pages;

import fr.navette.Fields;
import fr.navette.api.Json;
import fr.navette.cloud.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A call nobody knows yet, with every kind of question: {@code call.json} beside this class. */
final class ACall {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private ACall() {}

  /** Returns its id. */
  static String isOpened() {
    return isOpened(Map.of());
  }

  /** With seconds in its closing time. */
  static String isClosingIn(Duration left, int graceMinutes) {
    var closes = ZonedDateTime.now(PARIS).plus(left).truncatedTo(ChronoUnit.SECONDS);
    return isOpened(
        Map.of("closesAt", closes.toLocalDateTime().format(SECONDS), "graceMinutes", graceMinutes));
  }

  private static String isOpened(Map<String, Object> changed) {
    var id = "pages-" + UUID.randomUUID().toString().substring(0, 8);
    try (var in = ACall.class.getResourceAsStream("call.json")) {
      var call = Fields.of(Json.object(in)).map("call");
      call.put("id", id);
      call.putAll(changed);
      Staff.confirms("open-call", Map.of("call", call));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return id;
  }
}
