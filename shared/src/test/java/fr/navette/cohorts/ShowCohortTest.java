package fr.navette.cohorts;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.calls.CallId;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowCohortTest {
    private final InMemory memory = new InMemory();
    private final ShowCohort show =
            new ShowCohort(memory.calls(), memory.applications(), memory.cohorts(), memory.placeLedger());

    private static Place place(Application enrolled) {
        return Place.of(enrolled, ProjectId.of(enrolled.id()), anOpenCall(), LATER);
    }

    @Test
    void start_ups_are_in_dictionary_order() {
        memory.commit(Write.put(anOpenCall()));
        for (var name : List.of("Zèbre", "Éclair", "Eau", "écrin", "Œuvre", "Opale"))
            memory.commit(Write.put(place(anApplicationOf(name.hashCode() + "@example.org", name))));
        assertThat(show.show(CALL, LATER).places())
                .extracting(listed -> listed.place().startup())
                .containsExactly("Eau", "Éclair", "écrin", "Œuvre", "Opale", "Zèbre");
    }

    @Test
    void a_call_without_acceptances_has_an_empty_cohort() {
        memory.commit(Write.put(anOpenCall()));
        assertThat(show.show(CALL, LATER).places()).isEmpty();
    }

    @Test
    void an_unknown_cohort_is_refused() {
        assertThat(reason(() -> show.show(new CallId("x"), LATER))).isEqualTo(Reason.COHORT_UNKNOWN);
    }

    @Test
    void a_place_may_have_no_track() {
        var ada = anApplicationOf("ada@example.org", "Fil");
        var content = new Content(ada.current().answers(), List.of(), Optional.empty());
        var trackless = Application.started(new ApplicationId("a1"), CALL, ada.email(), ada.language(), 1, LATER)
                .application()
                .saved(content, 1, LATER);
        var place = place(trackless);
        assertThat(place.stays())
                .containsExactly(new Stay("", "", "", anOpenCall().dayOf(LATER)));
        assertThat(place.trackOfPlaces()).isEmpty();
    }
}
