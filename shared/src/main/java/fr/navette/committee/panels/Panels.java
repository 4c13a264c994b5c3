package fr.navette.committee.panels;

import java.util.BitSet;
import java.util.List;

/**
 * Readers for applications, as numbers: who may read what, what each reader brings to a panel, and what an unmet need
 * costs. Readers and applications are counted from 0.
 */
public final class Panels {
    /** The most needs of a panel. */
    public static final int MAX_NEEDS = 15;

    /** The cost of an unmet need of weight 1. */
    static final int UNIT = 10_000;

    // More than all needs of a panel together: no reader is given up for them.
    private static final int MISSING_READER = MAX_NEEDS * UNIT;
    // Spreads what is missing over the applications.
    private static final int UNEVEN_PANELS = 500;
    private static final int UNEVEN_LOADS = 100;
    // More than all needs of a panel, less than a missing reader.
    private static final int LAST_RESORT = MISSING_READER - UNIT / 2;
    // More than any unevenness of loads.
    private static final int UNDER_LEAST = 5_000;
    // Less than a reading too many, for anybody whose maximum is 50.
    private static final int WISH = 3;

    /**
     * A wish for a panel.
     *
     * @param count the readers who meet it
     * @param weight the cost of each that is missing, above 0 and at most 1
     */
    public record Need(int count, double weight) {
        int cost() {
            return (int) Math.round(weight * UNIT);
        }
    }

    final int applications;
    final int readers;
    final int needs;
    /** The number of readers to find, by application. */
    final int[] places;

    private final int[] counts;
    private final int[] costs;
    private final int[] most;
    private final int[] least;
    private final int[] reads;
    private final short[][] met;
    private final BitSet excluded = new BitSet();
    private final BitSet lastResort = new BitSet();
    private final BitSet wished = new BitSet();
    /** The fixed readers who meet a need, by application and need. */
    final byte[] fixed;

    /**
     * @param places the number of readers to find, by application; those it has come on top
     * @param most the most readings, by reader; those they have included
     */
    public Panels(List<Need> needs, int[] places, int[] most) {
        if (needs.size() > MAX_NEEDS) throw new IllegalArgumentException("more than " + MAX_NEEDS + " needs");
        this.applications = places.length;
        this.readers = most.length;
        this.needs = needs.size();
        this.places = places.clone();
        this.most = most.clone();
        counts = needs.stream().mapToInt(Need::count).toArray();
        costs = needs.stream().mapToInt(Need::cost).toArray();
        least = new int[readers];
        reads = new int[readers];
        met = new short[applications][readers];
        fixed = new byte[applications * this.needs];
    }

    /** The reader would meet a need of the application's panel. */
    public void meets(int application, int reader, int need) {
        met[application][reader] |= (short) (1 << need);
    }

    /** The reader never reads the application. */
    public void exclude(int application, int reader) {
        excluded.set(pair(application, reader));
    }

    /** The reader reads the application only if nobody else can. */
    public void lastResort(int application, int reader) {
        lastResort.set(pair(application, reader));
    }

    /** The reader would like to read the application. */
    public void wish(int application, int reader) {
        wished.set(pair(application, reader));
    }

    /** The reader is to have this many readings at least, those they have included. */
    public void atLeast(int reader, int readings) {
        least[reader] = readings;
    }

    /** The reader reads the application already, and goes on. */
    public void keep(int application, int reader) {
        exclude(application, reader);
        reads[reader]++;
        for (int need = 0; need < needs; need++)
            if ((met(application, reader) >> need & 1) == 1) fixed[application * needs + need]++;
    }

    private int pair(int application, int reader) {
        return application * readers + reader;
    }

    boolean isExcluded(int application, int reader) {
        return excluded.get(pair(application, reader));
    }

    /** The needs that the reader meets, one bit each. */
    short met(int application, int reader) {
        return met[application][reader];
    }

    int kept(int reader) {
        return reads[reader];
    }

    int most(int reader) {
        return most[reader];
    }

    /** The cost of a need of which this many are met. */
    int needCost(int need, int found) {
        return Math.max(0, counts[need] - found) * costs[need];
    }

    /** Whether a need of which this many are met lacks one more. */
    boolean isWanted(int need, int found) {
        return found < counts[need];
    }

    /** The cost of one reader missing for each of some needs, given as bits. */
    int costOf(int some) {
        int cost = 0;
        for (int left = some; left != 0; left &= left - 1) cost += costs[Integer.numberOfTrailingZeros(left)];
        return cost;
    }

    /** The cost of a panel in which this many readers are missing. */
    static int missingCost(int missing) {
        return MISSING_READER * missing + UNEVEN_PANELS * missing * missing;
    }

    int loadCost(int reader, int load) {
        return UNEVEN_LOADS * load * load / Math.max(1, most[reader]) + UNDER_LEAST * Math.max(0, least[reader] - load);
    }

    /** Whether pairs have costs of their own. */
    boolean havePairCosts() {
        return !lastResort.isEmpty() || !wished.isEmpty();
    }

    int pairCost(int application, int reader) {
        if (lastResort.get(pair(application, reader))) return LAST_RESORT;
        return wished.get(pair(application, reader)) ? -WISH : 0;
    }
}
