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
import fr.navette.calls.PanelNeed;
import fr.navette.identity.MemberId;
import fr.navette.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    static final PanelNeeds NO_NEEDS = new PanelNeeds(List.of());
    private static final PanelNeeds ONE_LAWYER =
            new PanelNeeds(List.of(new PanelNeed(new PanelNeed.Trait.Field("lawyer"), 1, BigDecimal.ONE)));
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

    private static Member atLeast(Member member, int minReads) {
        return member.amended(
                member.name(),
                member.language(),
                member.company(),
                member.sites(),
                member.fields(),
                minReads,
                member.maxReads(),
                member.mails());
    }

    private static Member wishing(Member member, String... sites) {
        var wishes = new Interests.Wishes(List.of(sites), List.of());
        return member.declaring(new Interests(List.of(), List.of(), List.of(), wishes, 1));
    }

    @Test
    void a_member_gets_their_minimum_before_others_get_more() {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < 6; i++) applications.add(application("a" + i));
        var lea = atLeast(member("lea", 9), 4);
        var members = List.of(lea, member("max", 9), member("zoe", 9));
        for (var needs : List.of(NO_NEEDS, ONE_LAWYER)) {
            var assignment = assignment(applications, members, List.of());
            assignment.fill(1, needs);
            assertThat(assignment.load(lea)).isEqualTo(4);
            assertThat(members).allMatch(member -> assignment.load(member) >= 1);
        }
    }

    @Test
    void a_minimum_is_reached_by_way_of_others() {
        // Yan gets a1 first, which alone is for Zoé; he can read a2, which Wim would get.
        var yan = atLeast(member("yan", 9), 1);
        var zoe = atLeast(member("zoe", 9, "", "lille"), 1);
        var wim = member("wim", 9, "", "roubaix");
        var assignment = assignment(
                List.of(application("a1", "A", "lille"), application("a2", "B", "roubaix")),
                List.of(yan, zoe, wim),
                List.of());
        assignment.fill(1, NO_NEEDS);
        assertThat(assignment.isAssigned(new ApplicationId("a1"), zoe)).isTrue();
        assertThat(assignment.isAssigned(new ApplicationId("a2"), yan)).isTrue();
    }

    @Test
    void a_minimum_takes_nothing_from_what_was_assigned_before() {
        var max = member("max", 9);
        var zoe = atLeast(member("zoe", 9), 1);
        var before = List.of(Reading.assigned(max, new ApplicationId("a1"), LATER));
        var assignment = assignment(List.of(application("a1")), List.of(max, zoe), before);
        assertThat(assignment.fill(1, NO_NEEDS)).isEmpty();
        assertThat(assignment.load(zoe)).isZero();
    }

    @Test
    void an_application_goes_to_whoever_likes_to_read_it_if_loads_stay_even() {
        var applications = new ArrayList<Summary>();
        for (int i = 0; i < 8; i++) applications.add(application("a" + i, "s" + i, i % 2 == 0 ? "lille" : "roubaix"));
        var zoe = wishing(member("zoe", 9), "lille");
        var lea = member("lea", 9);
        for (var needs : List.of(NO_NEEDS, ONE_LAWYER)) {
            var assignment = assignment(applications, List.of(lea, zoe), List.of());
            assignment.fill(1, needs);
            assertThat(assignment.load(zoe)).isEqualTo(4);
            assertThat(assignment.load(lea)).isEqualTo(4);
            assertThat(applications)
                    .filteredOn(application -> assignment.isAssigned(application.application(), zoe))
                    .allMatch(application -> application.site().equals("lille"));
        }
    }

    @Test
    void a_wish_never_costs_an_application_a_reader() {
        var zoe = wishing(member("zoe", 1), "lille");
        var max = member("max", 1, "", "lille");
        var pairs = filled(
                List.of(application("a1", "A", "lille"), application("a2", "B", "roubaix")), List.of(zoe, max), 1);
        assertThat(pairs).hasSize(2);
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
