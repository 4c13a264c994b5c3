package fr.navette.functions.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class FirstUseTest {
    @Test
    void the_sample_call_and_its_filled_form_can_be_read() {
        assertThatCode(new FirstUse()::run).doesNotThrowAnyException();
    }
}
