package fr.navette.committee.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelSearchTest {
    private static final int PLACES = 4;
    private static final int SITES = 3;
    /** Of a panel: an executive, a lawyer, a woman, one of the application's site. */
    private static final List<Panels.Need> NEEDS =
            List.of(new Panels.Need(1, 0.7), new Panels.Need(1, 0.6), new Panels.Need(1, 0.5), new Panels.Need(1, 0.8));

    private static int[][] nobody(int applications) {
        var plan = new int[applications][PLACES];
        for (var places : plan) Arrays.fill(places, PanelSearch.NOBODY);
        return plan;
    }

    private static int[] times(int value, int count) {
        var all = new int[count];
        Arrays.fill(all, value);
        return all;
    }

    private static double unmet(Panels panels, int[][] plan) {
        double unmet = 0;
        for (int a = 0; a < plan.length; a++)
            for (int need = 0; need < NEEDS.size(); need++) {
                int met = panels.fixed[a * panels.needs + need];
                for (int r : plan[a]) if (r != PanelSearch.NOBODY && (panels.met(a, r) >> need & 1) == 1) met++;
                unmet += Math.max(0, NEEDS.get(need).count() - met)
                        * NEEDS.get(need).weight();
            }
        return unmet;
    }

    /** Readers of one trait each, as many as are needed and no more: every need can be met, in few ways. */
    private static Panels exact(int applications, long seed) {
        var random = new Random(seed);
        var site = new int[applications];
        for (int a = 0; a < applications; a++) site[a] = random.nextInt(SITES);
        // One trait for each reader: 0 to 2 are those of every panel, 3 and up the sites.
        var traits = new ArrayList<Integer>();
        for (int trait = 0; trait < 3; trait++) traits.addAll(java.util.Collections.nCopies(applications, trait));
        for (int s : site) traits.add(3 + s);
        var panels = new Panels(NEEDS, times(PLACES, applications), times(1, traits.size()));
        for (int a = 0; a < applications; a++)
            for (int r = 0; r < traits.size(); r++) {
                int trait = traits.get(r);
                if (trait < 3) panels.meets(a, r, trait);
                else if (trait - 3 == site[a]) panels.meets(a, r, 3);
            }
        return panels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_need_is_met_where_that_is_possible_in_few_ways_only(long seed) {
        var panels = exact(30, seed);
        var plan = new PanelSearch(panels, nobody(30)).plan();
        assertThat(unmet(panels, plan)).isZero();
    }

    @Test
    void what_is_scarce_is_missing_as_rarely_as_counting_says() {
        // Two lawyers with five readings each for 20 applications, and enough of everything else.
        int readers = 22;
        var most = times(9, readers);
        most[0] = 5;
        most[1] = 5;
        var panels = new Panels(NEEDS, times(PLACES, 20), most);
        for (int a = 0; a < 20; a++) {
            panels.meets(a, 0, 1);
            panels.meets(a, 1, 1);
            for (int r = 2; r < readers; r++) for (int need : new int[] {0, 2, 3}) panels.meets(a, r, need);
        }
        var plan = new PanelSearch(panels, nobody(20)).plan();
        assertThat(unmet(panels, plan)).isEqualTo(10 * 0.6, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void nobody_reads_too_much_twice_or_what_is_excluded_and_no_place_stays_empty_without_need() {
        for (long seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            int applications = 5 + random.nextInt(20);
            int readers = 6 + random.nextInt(20);
            var most = new int[readers];
            for (int r = 0; r < readers; r++) most[r] = random.nextInt(2 * PLACES * applications / readers + 2);
            var panels = new Panels(NEEDS, times(PLACES, applications), most);
            for (int a = 0; a < applications; a++)
                for (int r = 0; r < readers; r++) {
                    if (random.nextInt(5) == 0) panels.exclude(a, r);
                    for (int need = 0; need < NEEDS.size(); need++)
                        if (random.nextInt(3) == 0) panels.meets(a, r, need);
                }
            var plan = new PanelSearch(panels, nobody(applications)).plan();
            var load = new int[readers];
            for (int a = 0; a < applications; a++) {
                var panel = Arrays.stream(plan[a])
                        .filter(r -> r != PanelSearch.NOBODY)
                        .boxed()
                        .toList();
                assertThat(new HashSet<>(panel)).hasSameSizeAs(panel);
                for (int r : panel) {
                    load[r]++;
                    assertThat(panels.isExcluded(a, r)).isFalse();
                }
            }
            for (int r = 0; r < readers; r++) assertThat(load[r]).isLessThanOrEqualTo(most[r]);
        }
    }

    @Test
    void a_reader_of_the_last_resort_takes_an_empty_place_but_meets_no_need() {
        var panels = new Panels(NEEDS, new int[] {2}, new int[] {1, 1, 1});
        panels.meets(0, 0, 0);
        panels.meets(0, 0, 1);
        panels.lastResort(0, 0);
        assertThat(new PanelSearch(panels, new int[][] {{1, 2}}).plan()[0]).containsExactlyInAnyOrder(1, 2);
        panels.exclude(0, 2);
        assertThat(new PanelSearch(panels, new int[][] {{1, PanelSearch.NOBODY}}).plan()[0])
                .containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void readings_that_were_kept_count_for_needs_and_loads() {
        var panels = new Panels(NEEDS, new int[] {1, 1}, new int[] {2, 1, 1});
        for (int a = 0; a < 2; a++) {
            panels.meets(a, 0, 0);
            panels.meets(a, 1, 0);
        }
        panels.keep(0, 0);
        // Reader 0 has one left; the second application has no executive yet.
        var plan = new PanelSearch(panels, new int[][] {{1}, {2}}).plan();
        assertThat(plan[0]).containsExactly(2);
        assertThat(plan[1][0]).isIn(0, 1);
    }

    @Test
    void the_same_input_gives_the_same_plan() {
        assertThat(new PanelSearch(exact(40, 7), nobody(40)).plan())
                .isDeepEqualTo(new PanelSearch(exact(40, 7), nobody(40)).plan());
    }

    @Test
    void without_applications_or_readers_nothing_is_planned() {
        assertThat(new PanelSearch(new Panels(NEEDS, new int[0], new int[] {3}), new int[0][]).plan())
                .isEmpty();
        assertThat(new PanelSearch(new Panels(NEEDS, new int[] {2}, new int[0]), nobody(1)).plan()[0])
                .containsOnly(PanelSearch.NOBODY);
    }
}
