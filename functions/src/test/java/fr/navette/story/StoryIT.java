package fr.navette.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StoryIT {
    @Test
    void a_call_goes_from_its_opening_to_its_cohort() {
        assertThat(new Story().failures()).isZero();
    }
}
