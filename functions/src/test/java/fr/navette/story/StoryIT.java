package fr.navette.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryIT {
    @Test
    void a_call_goes_from_its_opening_to_its_cohort() {
        assertThat(new Story().failures()).isZero();
    }
}
