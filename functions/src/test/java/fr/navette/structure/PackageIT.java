package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cloud.Desk;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import fr.navette.functions.api.Json;
import fr.navette.input.Fields;
import fr.navette.text.Language;
import fr.navette.text.LocalizedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The Java that the deployed functions bring with them: it has all that they use of a whole JDK. */
class PackageIT {
    private static final String CALL = "package-" + UUID.randomUUID().toString().substring(0, 8);
    private static final Instant CLOSES = Instant.parse("2036-02-01T16:00:00Z");

    @BeforeAll
    static void a_call_is_open_until_a_first_of_february() throws IOException {
        var demo = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var call = Fields.of(demo).map("call");
        call.putAll(Map.of(
                "id",
                CALL,
                "title",
                Map.of("fr", CALL, "en", CALL),
                "closesAt",
                "2036-02-01T17:00",
                "zone",
                "Europe/Paris"));
        Staff.confirms("open-call", Map.of("call", call));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void mails_tell_days_in_the_language_of_the_reader(Language language) {
        var email = "lea-" + language + "@" + CALL + ".example";
        var member = Given.map("name", "Léa", "email", email, "language", language.tag(), "company", "", "maxReads", 5);
        Staff.confirms("invite-committee", Map.of("call", CALL, "members", List.of(member)));
        assertThat(Inbox.awaited(email, CALL).text())
                .contains(LocalizedTime.minutes(CLOSES, ZoneId.of("Europe/Paris"), language));
    }

    @ParameterizedTest
    @CsvSource({"fr, 1 févr. 2036", "en, 1 Feb 2036"})
    void the_desk_tells_days_in_the_language_of_staff(String language, String day) {
        var context = Map.of("locale", language, "theme", "light", "forms", Map.of("all", Map.of()), "accountId", "0");
        var screen = Desk.runs("administrator", "show-call", Map.of("call", CALL, "widgetContext", context));
        assertThat(screen.get("result").toString()).contains(day);
    }
}
