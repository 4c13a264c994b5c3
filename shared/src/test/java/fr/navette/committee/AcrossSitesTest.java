package fr.navette.committee;

import static fr.navette.committee.AssignmentTest.NO_NEEDS;
import static fr.navette.committee.AssignmentTest.application;
import static fr.navette.committee.AssignmentTest.member;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Summary;
import fr.navette.calls.PanelNeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two sites, Lille and Roubaix, with ten applications each that need three readers. */
class AcrossSitesTest {
    private static final int READS = 3;
    private static final int ENOUGH = 20;

    private final List<Summary> applications = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    AcrossSitesTest() {
        for (var site : List.of("lille", "roubaix"))
            for (int i = 10; i < 20; i++) applications.add(application(site + i, site + i, site));
    }

    private void membersOfEachSite(int count, int maxReads) {
        for (var site : List.of("lille", "roubaix"))
            for (int i = 0; i < count; i++) members.add(member(site + "-reader" + i, maxReads, "", site));
    }

    private Assignment unplanned() {
        return new Assignment(applications, members, new Conflicts(members, Map.of(), applications), List.of());
    }

    private Assignment planned(int percent, PanelNeeds needs) {
        var plan = unplanned();
        plan.seatGuests(new AcrossSites(percent).guests(this::unplanned, READS), READS);
        plan.fill(READS, needs);
        return plan;
    }

    @Test
    void a_tenth_of_the_readings_cross_sites_and_every_application_keeps_its_readers() {
        membersOfEachSite(4, ENOUGH);
        var plan = planned(10, NO_NEEDS);
        assertThat(plan.readingsAcrossSites()).isEqualTo(6);
        assertThat(applications).allMatch(a -> plan.reads(a.application()) == READS);
    }

    @Test
    void each_site_gives_as_many_as_it_gets() {
        membersOfEachSite(4, ENOUGH);
        var plan = planned(10, NO_NEEDS);
        for (var site : List.of("lille", "roubaix"))
            assertThat(applications.stream()
                            .filter(a -> a.site().equals(site))
                            .filter(a -> members.stream()
                                    .anyMatch(m -> !m.readsFor(site) && plan.isAssigned(a.application(), m))))
                    .hasSize(3);
    }

    @Test
    void loads_stay_even() {
        membersOfEachSite(4, ENOUGH);
        var plan = planned(10, NO_NEEDS);
        assertThat(members).allMatch(m -> plan.load(m) == 7 || plan.load(m) == 8);
    }

    @Test
    void nobody_is_sent_elsewhere_where_members_read_for_both_sites() {
        membersOfEachSite(4, ENOUGH);
        members.add(member("both", ENOUGH, "", "lille", "roubaix"));
        var plan = planned(10, NO_NEEDS);
        assertThat(plan.readingsAcrossSites()).isEqualTo(plan.load(members.getLast()));
    }

    @Test
    void a_share_of_none_sends_nobody_elsewhere() {
        membersOfEachSite(4, ENOUGH);
        assertThat(planned(0, NO_NEEDS).readingsAcrossSites()).isZero();
    }

    @Test
    void no_application_loses_a_reader_for_the_share() {
        members.add(member("lille-reader", 10, "", "lille"));
        for (int i = 0; i < 3; i++) members.add(member("roubaix-reader" + i, 0, "", "roubaix"));
        var plan = planned(100, NO_NEEDS);
        assertThat(plan.readings()).isEqualTo(10);
    }

    @Test
    void an_application_with_all_its_readers_gets_no_guest() {
        membersOfEachSite(4, ENOUGH);
        var plan = unplanned();
        plan.fill(READS, NO_NEEDS);
        plan.seatGuests(6, READS);
        assertThat(plan.readingsAcrossSites()).isZero();
    }

    @Test
    void a_member_with_a_conflict_of_interest_is_no_guest() {
        membersOfEachSite(4, ENOUGH);
        members.replaceAll(
                m -> m.sites().equals(List.of("lille")) ? member(m.id().value(), ENOUGH, "roubaix10", "lille") : m);
        var plan = planned(10, NO_NEEDS);
        var rival = applications.stream()
                .filter(a -> a.startup().equals("roubaix10"))
                .findFirst()
                .orElseThrow();
        assertThat(members.stream().filter(m -> plan.isAssigned(rival.application(), m)))
                .noneMatch(m -> m.company().equals("roubaix10"));
    }

    @Test
    void guests_stay_when_panels_have_needs() {
        membersOfEachSite(4, ENOUGH);
        var ofTheSite = new PanelNeeds(List.of(new PanelNeed(new PanelNeed.Trait.SameSite(), 3, BigDecimal.ONE)));
        assertThat(planned(10, ofTheSite).readingsAcrossSites()).isEqualTo(6);
    }
}
