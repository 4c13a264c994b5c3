package fr.navette.story;

import java.util.concurrent.Callable;

/** Prints the story, one line per step, and counts failures. */
final class Tale {
    private int steps;
    private int failed;

    /** Runs a step and prints its result. A failed step does not end the story. */
    void step(String what, Callable<String> action) {
        steps++;
        String seen;
        try {
            seen = action.call();
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
