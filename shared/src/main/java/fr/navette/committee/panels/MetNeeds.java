package fr.navette.committee.panels;

import java.nio.ShortBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The needs that each reader meets in each application, one bit each. Readers who meet the same everywhere are of one
 * kind, and so are applications: the table of kinds is small enough to stay near the processor.
 */
final class MetNeeds {
    private final int[] kindOfReader;
    private final int[] kindOfApplication;
    private final short[][] met;

    MetNeeds(Panels panels) {
        kindOfReader = kinds(panels.readers, r -> {
            var meets = new short[panels.applications];
            for (int a = 0; a < meets.length; a++) meets[a] = panels.met(a, r);
            return meets;
        });
        int[] someOfKind = someOfEach(kindOfReader);
        IntFunction<short[]> byKind = a -> {
            var meets = new short[someOfKind.length];
            for (int kind = 0; kind < meets.length; kind++) meets[kind] = panels.met(a, someOfKind[kind]);
            return meets;
        };
        kindOfApplication = kinds(panels.applications, byKind);
        int[] someApplications = someOfEach(kindOfApplication);
        met = new short[someApplications.length][];
        for (int kind = 0; kind < met.length; kind++) met[kind] = byKind.apply(someApplications[kind]);
    }

    int of(int application, int reader) {
        return met[kindOfApplication[application]][kindOfReader[reader]];
    }

    /** The kind of each: those with the same row have the same. */
    private static int[] kinds(int count, IntFunction<short[]> row) {
        Map<ShortBuffer, Integer> known = new HashMap<>();
        var kinds = new int[count];
        for (int i = 0; i < count; i++) {
            int next = known.size();
            kinds[i] = known.computeIfAbsent(ShortBuffer.wrap(row.apply(i)), any -> next);
        }
        return kinds;
    }

    /** One of each kind. */
    private static int[] someOfEach(int[] kinds) {
        int count = 0;
        for (int kind : kinds) count = Math.max(count, kind + 1);
        var some = new int[count];
        for (int i = 0; i < kinds.length; i++) some[kinds[i]] = i;
        return some;
    }
}
