package fr.navette.committee.panels;

import java.util.Arrays;

/**
 * Looks for the panels with the least cost, by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): from a first
 * plan it replaces and swaps readers, keeps what is no worse, and at first some of what is worse.
 *
 * <p>The number of moves is fixed, numbers are whole, and chance has a fixed seed: the same input gives the same plan
 * on every machine.
 */
public final class PanelSearch {
    /** A place without a reader. */
    public static final int NOBODY = -1;

    private static final int MOVES_PER_PLACE = 20_000;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final int STEP = 1 << 12;
    private static final int HOT = 800;
    private static final int WARM = 300;
    private static final int COOL = 2;
    private static final double UNTIL_WARM = 0.45;
    private static final double UNTIL_COOL = 0.95;
    /** How much worse a move may be, in temperatures; from StrictMath, which is the same everywhere. */
    private static final double[] PATIENCE = new double[STEP];

    static {
        for (int i = 0; i < STEP; i++) PATIENCE[i] = -StrictMath.log((i + 0.5) / STEP);
    }

    private final Panels panels;
    private final MetNeeds met;
    private final int[] applicationOf;
    private final int[] firstOf;
    private final int[] reader;
    private final int[] missing;
    private final byte[] found;
    /** The needs that one more reader would help, one bit each, by application. */
    private final int[] wanted;
    /** The needs that one reader less would hurt. */
    private final int[] tight;
    /** The cost of some needs, given as bits. */
    private final int[] costs;

    private final int[] load;
    /** The cost of one reading more, by reader and load. */
    private final int[][] more;

    private final boolean havePairCosts;
    private long chance = SEED;

    /**
     * @param plan the readers of each application's places, {@link #NOBODY} where one is missing
     */
    public PanelSearch(Panels panels, int[][] plan) {
        this.panels = panels;
        met = new MetNeeds(panels);
        firstOf = new int[panels.applications + 1];
        for (int a = 0; a < panels.applications; a++) firstOf[a + 1] = firstOf[a] + panels.places[a];
        int places = firstOf[panels.applications];
        applicationOf = new int[places];
        reader = new int[places];
        missing = new int[panels.applications];
        found = panels.fixed.clone();
        wanted = new int[panels.applications];
        tight = new int[panels.applications];
        for (int a = 0; a < panels.applications; a++) for (int need = 0; need < panels.needs; need++) mark(a, need);
        costs = new int[1 << panels.needs];
        for (int some = 0; some < costs.length; some++) costs[some] = panels.costOf(some);
        load = new int[panels.readers];
        more = new int[panels.readers][];
        for (int r = 0; r < panels.readers; r++) {
            load[r] = panels.kept(r);
            more[r] = more(r);
        }
        havePairCosts = panels.havePairCosts();
        for (int a = 0; a < panels.applications; a++) {
            missing[a] = panels.places[a];
            for (int i = 0; i < panels.places[a]; i++) {
                applicationOf[firstOf[a] + i] = a;
                reader[firstOf[a] + i] = NOBODY;
                if (plan[a][i] != NOBODY) put(firstOf[a] + i, plan[a][i]);
            }
        }
    }

    private int[] more(int r) {
        var costs = new int[Math.max(panels.most(r), panels.kept(r)) + 1];
        for (int n = 0; n < costs.length; n++) costs[n] = panels.loadCost(r, n + 1) - panels.loadCost(r, n);
        return costs;
    }

    /** The readers of each application's places after the search; as they were if nothing better is found. */
    public int[][] plan() {
        var first = reader.clone();
        long before = cost();
        anneal();
        if (cost() > before) System.arraycopy(first, 0, reader, 0, first.length);
        var plan = new int[panels.applications][];
        for (int a = 0; a < plan.length; a++) plan[a] = Arrays.copyOfRange(reader, firstOf[a], firstOf[a + 1]);
        return plan;
    }

    private void anneal() {
        if (reader.length == 0 || panels.readers == 0) return;
        long moves = (long) MOVES_PER_PLACE * reader.length;
        double temperature = HOT;
        for (long move = 0; move < moves; move++) {
            if (move % STEP == 0) temperature = temperature((double) move / moves);
            int place = below(reader.length);
            int other = below(panels.readers);
            if (load[other] < panels.most(other) && below(2) == 0) replace(place, other, temperature);
            else swap(place, below(reader.length), temperature);
        }
    }

    private static double temperature(double done) {
        if (done < UNTIL_WARM) return HOT - (HOT - WARM) * done / UNTIL_WARM;
        if (done < UNTIL_COOL) return WARM - (WARM - COOL) * (done - UNTIL_WARM) / (UNTIL_COOL - UNTIL_WARM);
        return 0;
    }

    private void replace(int place, int other, double temperature) {
        int one = reader[place];
        int application = applicationOf[place];
        if (one == other || !mayJoin(application, other)) return;
        long worse = needs(application, one, other) + pairs(application, one, other) + loads(one, other);
        if (one == NOBODY)
            worse += Panels.missingCost(missing[application] - 1) - Panels.missingCost(missing[application]);
        if (!isTaken(worse, temperature)) return;
        if (one != NOBODY) take(place);
        put(place, other);
    }

    private void swap(int place, int otherPlace, double temperature) {
        int one = reader[place];
        int other = reader[otherPlace];
        int here = applicationOf[place];
        int there = applicationOf[otherPlace];
        if (one == other || here == there) return;
        if (other != NOBODY && !mayJoin(here, other) || one != NOBODY && !mayJoin(there, one)) return;
        long worse =
                needs(here, one, other) + needs(there, other, one) + pairs(here, one, other) + pairs(there, other, one);
        if (one == NOBODY) worse += moved(here, there);
        if (other == NOBODY) worse += moved(there, here);
        if (!isTaken(worse, temperature)) return;
        if (one != NOBODY) take(place);
        if (other != NOBODY) take(otherPlace);
        if (other != NOBODY) put(place, other);
        if (one != NOBODY) put(otherPlace, one);
    }

    /** The cost of a missing reader that moves from one panel to another. */
    private long moved(int from, int to) {
        return Panels.missingCost(missing[from] - 1)
                - Panels.missingCost(missing[from])
                + Panels.missingCost(missing[to] + 1)
                - Panels.missingCost(missing[to]);
    }

    private boolean mayJoin(int application, int r) {
        if (panels.isExcluded(application, r)) return false;
        for (int place = firstOf[application]; place < firstOf[application + 1]; place++)
            if (reader[place] == r) return false;
        return true;
    }

    private boolean isTaken(long worse, double temperature) {
        return worse <= 0 || worse < temperature * PATIENCE[below(STEP)];
    }

    private int needs(int application, int leaving, int joining) {
        int before = leaving == NOBODY ? 0 : met.of(application, leaving);
        int after = joining == NOBODY ? 0 : met.of(application, joining);
        return costs[before & ~after & tight[application]] - costs[after & ~before & wanted[application]];
    }

    private int pairs(int application, int leaving, int joining) {
        if (!havePairCosts) return 0;
        int before = leaving == NOBODY ? 0 : panels.pairCost(application, leaving);
        return (joining == NOBODY ? 0 : panels.pairCost(application, joining)) - before;
    }

    private int loads(int leaving, int joining) {
        int cost = more[joining][load[joining]];
        return leaving == NOBODY ? cost : cost - more[leaving][load[leaving] - 1];
    }

    private void put(int place, int r) {
        int application = applicationOf[place];
        reader[place] = r;
        load[r]++;
        missing[application]--;
        count(application, r, 1);
    }

    private void take(int place) {
        int application = applicationOf[place];
        count(application, reader[place], -1);
        missing[application]++;
        load[reader[place]]--;
        reader[place] = NOBODY;
    }

    private void count(int application, int r, int change) {
        for (int needs = met.of(application, r); needs != 0; needs &= needs - 1) {
            int need = Integer.numberOfTrailingZeros(needs);
            found[application * panels.needs + need] += (byte) change;
            mark(application, need);
        }
    }

    private void mark(int application, int need) {
        int met = found[application * panels.needs + need];
        wanted[application] = with(wanted[application], need, panels.isWanted(need, met));
        tight[application] = with(tight[application], need, panels.isWanted(need, met - 1));
    }

    private static int with(int bits, int bit, boolean isSet) {
        return isSet ? bits | 1 << bit : bits & ~(1 << bit);
    }

    private long cost() {
        long cost = 0;
        for (int a = 0; a < panels.applications; a++) {
            cost += Panels.missingCost(missing[a]);
            for (int need = 0; need < panels.needs; need++)
                cost += panels.needCost(need, found[a * panels.needs + need]);
        }
        for (int place = 0; place < reader.length; place++)
            if (reader[place] != NOBODY) cost += panels.pairCost(applicationOf[place], reader[place]);
        for (int r = 0; r < panels.readers; r++) cost += panels.loadCost(r, load[r]);
        return cost;
    }

    /** The next number of chance, from 0 and below the bound (Marsaglia's xorshift). */
    private int below(int bound) {
        chance ^= chance << 13;
        chance ^= chance >>> 7;
        chance ^= chance << 17;
        return (int) ((chance >>> 33) * bound >>> 31);
    }
}
