package fr.navette.story;

import java.util.concurrent.Callable;

/** Tells what happens, one line a step, and counts what went wrong. */
final class Tale {
    private int steps;
    private int failed;

    /** A step, and what was seen. A step that fails does not end the story. */
    void step(String what, Callable<String> deed) {
        steps++;
        String seen;
        try {
            seen = deed.call();
        } catch (Exception | AssertionError e) {
            failed++;
            seen = "FAILED: " + e;
        }
        System.out.printf("%3d  %s%n     %s%n", steps, what, seen);
    }

    int failed() {
        return failed;
    }

    void end() {
        System.out.printf("story: %d steps, %d failed%n", steps, failed);
    }
}
