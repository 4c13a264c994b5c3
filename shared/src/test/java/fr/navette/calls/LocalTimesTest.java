package fr.navette.calls;

import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.input.FieldCode;
import fr.navette.input.Fields;
import fr.navette.input.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {
    private static LocalDateTime closesAt(String time, String zone) {
        var written = LocalTimes.time(Fields.of(map("closesAt", time)), "closesAt");
        LocalTimes.instant("closesAt", written, ZoneId.of(zone));
        return written;
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T02:00, Europe/Paris",
        "2027-03-28T02:30, Europe/Paris",
        "2027-10-31T02:00, Europe/Paris",
        "2027-10-31T02:30, Europe/Paris",
        "2027-02-07T02:30, Africa/Casablanca"
    })
    void a_time_that_its_zone_skips_or_repeats_is_refused(String time, String zone) {
        var refusal = refusal(() -> closesAt(time, zone));
        assertThat(refusal.reason()).isEqualTo(Reason.TIME_AMBIGUOUS);
        assertThat(refusal.fields()).isEqualTo(Map.of("closesAt", FieldCode.TIME_AMBIGUOUS));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T01:59, Europe/Paris",
        "2027-03-28T03:00, Europe/Paris",
        "2027-10-31T01:59, Europe/Paris",
        "2027-10-31T03:00, Europe/Paris",
        "2027-03-28T02:30, Africa/Casablanca",
        "2027-03-28T02:30, America/Martinique",
        "2027-01-15T17:00:30, Europe/Paris"
    })
    void every_other_time_is_accepted(String time, String zone) {
        assertThat(closesAt(time, zone)).isEqualTo(LocalDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-15T24:00",
                "2027-01-15 17:00",
                "2027-01-15T17:00Z",
                "2027-01-15T17:00+01:00",
                "2027-02-29T17:00",
                "15/01/2027 17:00",
                "2027-01-15"
            })
    void other_ways_to_write_a_time_are_refused(String time) {
        var refusal = refusal(() -> closesAt(time, "Europe/Paris"));
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.fields()).isEqualTo(Map.of("closesAt", FieldCode.NOT_A_TIME));
    }

    @Test
    void a_missing_required_time_is_named() {
        assertThat(refusal(() -> closesAt(null, "Europe/Paris")).fields())
                .isEqualTo(Map.of("closesAt", FieldCode.REQUIRED));
    }

    @Test
    void an_optional_time_may_be_absent_and_has_an_instant_in_a_zone() {
        assertThat(LocalTimes.optionalTime(Fields.of(map()), "dueAt")).isEmpty();
        var time = LocalTimes.optionalTime(Fields.of(map("dueAt", "2027-01-15T17:00")), "dueAt");
        assertThat(time.map(t -> LocalTimes.instant("dueAt", t, ZoneId.of("Europe/Paris"))))
                .contains(Instant.parse("2027-01-15T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris",
                "CEST",
                "europe/paris",
                "Etc/GMT+1",
                "GMT+1",
                "+01:00",
                "UTC",
                "Europe/Roubaix",
                "Z",
                "CET"
            })
    void a_zone_is_a_region_with_summer_time_rules(String zone) {
        assertThat(refusal(() -> LocalTimes.zone(Fields.of(map("zone", zone)), "zone"))
                        .fields())
                .isEqualTo(Map.of("zone", FieldCode.NOT_A_ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Port-au-Prince",
                "America/Argentina/Buenos_Aires",
                "Indian/Reunion",
                "Pacific/Noumea"
            })
    void every_region_of_the_list_is_a_zone(String zone) {
        assertThat(LocalTimes.zone(Fields.of(map("zone", zone)), "zone")).isEqualTo(ZoneId.of(zone));
    }
}
