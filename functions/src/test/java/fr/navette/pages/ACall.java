package fr.navette.pages;

import fr.navette.cloud.Staff;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A new call with every kind of question: {@code call.json} beside this class. */
final class ACall {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ACall() {}

    /** Opens the call and returns its id. */
    static String isOpened() {
        return isOpened(Map.of());
    }

    static String isOpeningLater() {
        return isOpened(Map.of("opensAt", "2036-01-05T09:00"));
    }

    static String isDecidedBy(String day) {
        return isOpened(Map.of("decisionBy", day));
    }

    /** A closing time with seconds. */
    static String isClosingIn(Duration left, int graceMinutes) {
        var closes = ZonedDateTime.now(PARIS).plus(left).truncatedTo(ChronoUnit.SECONDS);
        return isOpened(Map.of("closesAt", closes.toLocalDateTime().format(SECONDS), "graceMinutes", graceMinutes));
    }

    /** Adds a question and changes the text of the consent. */
    static void isAmended(String id) {
        var call = written(id);
        var questions = new ArrayList<Object>();
        for (var question : (List<?>) call.get("questions"))
            questions.add(
                    "consent".equals(((Map<?, ?>) question).get("id"))
                            ? Map.of(
                                    "id",
                                    "consent",
                                    "kind",
                                    "consent",
                                    "label",
                                    Map.of("fr", "J’accepte aussi le règlement.", "en", "I agree to the rules."),
                                    "required",
                                    true)
                            : question);
        questions.add(Map.of(
                "id",
                "news",
                "kind",
                "line",
                "label",
                Map.of("fr", "Comment nous avez-vous connus ?", "en", "How did you hear of us?"),
                "required",
                true));
        call.put("questions", questions);
        Staff.confirms("open-call", Map.of("call", call));
    }

    static String isOpened(Map<String, Object> changed) {
        var id = "pages-" + UUID.randomUUID().toString().substring(0, 8);
        var call = written(id);
        call.putAll(changed);
        Staff.confirms("open-call", Map.of("call", call));
        return id;
    }

    private static Map<String, Object> written(String id) {
        try (var in = ACall.class.getResourceAsStream("call.json")) {
            var call = Fields.of(Json.object(in)).map("call");
            call.put("id", id);
            return call;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
