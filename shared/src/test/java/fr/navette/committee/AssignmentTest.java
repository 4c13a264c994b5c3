package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.email;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Parties;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    static final PanelNeeds NO_NEEDS = new PanelNeeds(List.of());
    private static final Parties NOBODY = new Parties(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    static Summary application(String id, String startup, String site) {
        return new Summary(
                CALL,
                new ApplicationId(id),
                startup,
                "",
                "",
                Optional.empty(),
                Status.SUBMITTED,
                Optional.empty(),
                site,
                List.of(site),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                NOBODY);
    }

    private static Summary application(String id) {
        return application(id, id, "roubaix");
    }

    static Member member(String id, int maxReads, String company, String... sites) {
        return new Member(
                new MemberId(id),
                CALL,
                email(id + "@example.org"),
                id,
                Language.FR,
                company,
                List.of(sites),
                List.of(),
                0,
                maxReads,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    private static Member member(String id, int maxReads) {
        return member(id, maxReads, "");
    }

    private static Map<ApplicationId, List<MemberId>> filled(
            List<Summary> applications, List<Member> members, int reads) {
        return assignment(applications, members, List.of()).fill(reads, NO_NEEDS);
    }

    private static Assignment assignment(List<Summary> applications, List<Member> members, List<Reading> existing) {
        return new Assignment(applications, members, new Conflicts(members, Map.of(), applications), existing);
    }

    private static List<MemberId> ids(String... ids) {
        return List.of(ids).stream().map(MemberId::new).toList();
    }

    @Test
    void no_member_reads_more_than_their_maximum() {
        var pairs = filled(
                List.of(application("a1"), application("a2"), application("a3")),
                List.of(member("lea", 1), member("max", 2)),
                2);
        assertThat(pairs.values().stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(ids("lea", "max", "max"));
    }

    @Test
    void a_member_with_a_maximum_of_zero_reads_nothing() {
        assertThat(filled(List.of(application("a1")), List.of(member("lea", 0)), 1))
                .isEmpty();
    }

    @Test
    void a_member_never_reads_an_application_of_their_own_organisation() {
        assertThat(filled(
                        List.of(application("a1", "La Fabrique", "roubaix")),
                        List.of(member("lea", 9, "LA FABRIQUE"), member("max", 9)),
                        2))
                .isEqualTo(Map.of(new ApplicationId("a1"), ids("max")));
    }

    @Test
    void a_member_of_one_site_reads_for_that_site_only() {
        assertThat(filled(
                        List.of(application("a1", "A", "lille"), application("a2", "B", "roubaix")),
                        List.of(member("lea", 9, "", "lille")),
                        1))
                .isEqualTo(Map.of(new ApplicationId("a1"), ids("lea")));
    }

    @Test
    void the_same_pair_is_never_assigned_twice_not_even_after_a_recusal() {
        var lea = member("lea", 9);
        var max = member("max", 9);
        var read = Reading.assigned(lea, new ApplicationId("a1"), LATER);
        var recused = Reading.assigned(max, new ApplicationId("a1"), LATER)
                .recused(new Reading.Recusal(Reading.Recusal.Ground.NO_TIME, ""));
        var assignment = assignment(List.of(application("a1")), List.of(lea, max), List.of(read, recused));
        assertThat(assignment.fill(3, NO_NEEDS)).isEmpty();
        assertThat(assignment.reads(new ApplicationId("a1"))).isEqualTo(1);
        assertThat(assignment.load(lea)).isEqualTo(1);
        assertThat(assignment.load(max)).isZero();
    }

    @Test
    void existing_readings_count_towards_the_load() {
        var lea = member("lea", 9);
        var max = member("max", 9);
        var earlier = List.of(
                Reading.assigned(lea, new ApplicationId("a1"), LATER),
                Reading.assigned(lea, new ApplicationId("a2"), LATER));
        var assignment = assignment(
                List.of(application("a1"), application("a2"), application("a3"), application("a4")),
                List.of(lea, max),
                earlier);
        assignment.fill(1, NO_NEEDS);
        assertThat(assignment.load(lea)).isEqualTo(2);
        assertThat(assignment.load(max)).isEqualTo(2);
    }

    @Test
    void a_full_reader_passes_an_application_on_when_all_eligible_readers_are_full() {
        // Only Lea can read a9, and the first round assigns her a1 where it can.
        var lea = member("lea", 1);
        var max = member("max", 1, "A9");
        var zoe = member("zoe", 1, "A9");
        var pairs = filled(
                List.of(application("a1"), application("a2"), application("a9", "A9", "roubaix")),
                List.of(lea, max, zoe),
                1);
        assertThat(pairs.get(new ApplicationId("a9"))).isEqualTo(ids("lea"));
        assertThat(pairs).hasSize(3);
    }

    @Test
    void passing_on_may_involve_several_members() {
        var lea = member("lea", 1, "", "x", "y");
        var max = member("max", 1, "", "y", "z");
        var zoe = member("zoe", 2, "", "z");
        // Two applications per site; the sites with few readers come last by name.
        var pairs = filled(
                List.of(
                        application("a1", "1", "y"),
                        application("a2", "2", "z"),
                        application("a3", "3", "z"),
                        application("b1", "4", "x")),
                List.of(lea, max, zoe),
                1);
        assertThat(pairs).hasSize(4);
        assertThat(pairs.get(new ApplicationId("b1"))).isEqualTo(ids("lea"));
        assertThat(pairs.get(new ApplicationId("a1"))).isEqualTo(ids("max"));
    }

    @Test
    void scarce_readings_are_spread_evenly_over_the_applications() {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < 10; i++) applications.add(application("a" + i));
        var assignment = assignment(applications, List.of(member("lea", 8), member("max", 7)), List.of());
        assignment.fill(3, NO_NEEDS);
        assertThat(applications).allMatch(a -> assignment.reads(a.application()) >= 1);
        assertThat(applications).allMatch(a -> assignment.reads(a.application()) <= 2);
    }

    @Test
    void loads_are_even_and_everything_is_read_if_possible() {
        var random = new Random(7);
        for (int trial = 0; trial < 50; trial++) {
            var applications = new ArrayList<Summary>();
            for (int i = 0; i < 40; i++) applications.add(application("a" + random.nextInt(1_000_000)));
            var members = new ArrayList<Member>();
            for (int i = 0; i < 12; i++) members.add(member("m" + i, 20));
            var assignment = assignment(applications, members, List.of());
            assignment.fill(3, NO_NEEDS);
            assertThat(applications).allMatch(a -> assignment.reads(a.application()) == 3);
            assertThat(members).allMatch(m -> assignment.load(m) == 10);
        }
    }

    @Test
    void the_same_input_gives_the_same_pairs() {
        var applications = List.of(application("a1"), application("a2"), application("a3"));
        var members = List.of(member("lea", 2), member("max", 2), member("zoe", 2));
        assertThat(filled(applications, members, 2)).isEqualTo(filled(applications, members, 2));
    }

    @Test
    void a_large_call_is_assigned_in_full() {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < 2_000; i++) applications.add(application("a" + i, "s" + i, "s" + i % 5));
        var members = new ArrayList<Member>();
        for (int i = 0; i < 600; i++) members.add(member("m" + i, 10, "s" + i, "s" + i % 5));
        var pairs = filled(applications, members, 3);
        assertThat(pairs.values().stream().mapToInt(List::size).sum()).isEqualTo(6_000);
    }
}
