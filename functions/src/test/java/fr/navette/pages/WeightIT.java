package fr.navette.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data used by a first visit, for people who pay by the megabyte. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightIT {
    private static FirstLoads loads;

    @BeforeAll
    static void throughAFrontDoorThatPacks() throws IOException, InterruptedException {
        loads = new FirstLoads();
    }

    @AfterAll
    static void closed() {
        loads.close();
    }

    static List<MeasuredPage> pages() {
        return MeasuredPage.ALL;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_first_load_of_a_page_is_small_asks_nothing_twice_and_contacts_no_other_host(MeasuredPage page) {
        var load = loads.of(page, false);
        assertThat(load.bytes()).as(page + ", bytes on the wire").isLessThanOrEqualTo(page.maxBytes());
        assertThat(load.api()).as(page + " asks the API twice").doesNotHaveDuplicates();
        assertThat(load.elsewhere()).as(page + " asks other hosts").isEmpty();
    }
}
