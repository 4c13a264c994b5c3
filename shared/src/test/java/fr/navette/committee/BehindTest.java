package fr.navette.committee;

import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Members are behind from the third day before the end of a reading, on the calendar of Paris. */
class BehindTest {
    private static final Instant THURSDAY_EVENING = Instant.parse("2027-02-04T22:59:00Z");
    private static final Instant MONDAY = Instant.parse("2027-01-31T23:00:00Z");

    private final Member lea = aMember("lea@example.org");
    private final Application fil = anApplicationOf("ada@example.org", "Fil");
    private final Reading reading = Reading.assigned(lea, fil.id(), THURSDAY_EVENING);

    private static Map<Member, List<Reading>> behind(Member member, Reading reading, Application read, Instant now) {
        return new Behind(anOpenCall(), now).among(List.of(member), List.of(reading), List.of(Summary.of(read)));
    }

    @Test
    void a_member_is_behind_from_the_beginning_of_the_third_day_before_the_end() {
        assertThat(behind(lea, reading, fil, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(behind(lea, reading, fil, MONDAY)).isEqualTo(Map.of(lea, List.of(reading)));
    }

    @Test
    void a_member_stays_behind_after_the_end() {
        assertThat(behind(lea, reading, fil, THURSDAY_EVENING.plusSeconds(1))).isEqualTo(Map.of(lea, List.of(reading)));
    }

    @Test
    void nobody_is_behind_with_what_is_no_longer_to_be_read() {
        var finished = reading.reviewed(new Review(Map.of(), "", "", true, 1));
        assertThat(behind(lea, finished, fil, MONDAY)).isEmpty();
        assertThat(behind(lea, reading.recused(Reading.Recusal.NONE), fil, MONDAY))
                .isEmpty();
        assertThat(behind(lea, reading, fil.withdrawn(MONDAY).application(), MONDAY))
                .isEmpty();
        var decided = fil.announced(Status.DECLINED, Optional.empty(), MONDAY).application();
        assertThat(behind(lea, reading, decided, MONDAY)).isEmpty();
    }

    @Test
    void a_withdrawn_member_is_not_behind() {
        assertThat(behind(lea.withdrawn(true), reading, fil, MONDAY)).isEmpty();
    }
}
