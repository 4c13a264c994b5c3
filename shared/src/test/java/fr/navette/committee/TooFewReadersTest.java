package fr.navette.committee;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.applications.Application;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.committee.Reading.Recusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Applications that lack readers are offered for reassignment. */
class TooFewReadersTest {
    private final Call call = anOpenCall();
    private final Application fil = anApplicationOf("ada@example.org", "Fil");
    private final Application soie = anApplicationOf("bob@example.org", "Soie");
    private final List<Reading> complete = IntStream.range(0, call.readsPerApplication())
            .mapToObj(n -> Reading.assigned(aMember("reader" + n + "@example.org"), fil.id(), LATER))
            .toList();

    private List<TooFewReaders> among(List<Reading> readings, Application... applications) {
        return among(new AssignmentTurn(call.id(), 0), readings, applications);
    }

    private List<TooFewReaders> among(AssignmentTurn turn, List<Reading> readings, Application... applications) {
        return TooFewReaders.among(
                call,
                turn,
                readings,
                Arrays.stream(applications).map(Summary::of).toList());
    }

    private List<Reading> withARecusal() {
        var first = complete.getFirst().recused(new Recusal(Recusal.Ground.CONFLICT, "ma sœur"));
        return IntStream.range(0, complete.size())
                .mapToObj(n -> n == 0 ? first : complete.get(n))
                .toList();
    }

    @Test
    void nothing_lacks_before_the_first_assignment() {
        assertThat(among(List.of(), fil, soie)).isEmpty();
    }

    @Test
    void once_assigned_an_application_lacks_its_readers_even_if_all_of_them_have_left() {
        assertThat(among(new AssignmentTurn(call.id(), 1), List.of(), fil))
                .containsExactly(new TooFewReaders(Summary.of(fil), 0, call.readsPerApplication()));
    }

    @Test
    void an_application_with_all_its_readers_lacks_none() {
        assertThat(among(complete, fil)).isEmpty();
    }

    @Test
    void a_recusal_leaves_one_reader_missing_at_once() {
        assertThat(among(withARecusal(), fil))
                .containsExactly(new TooFewReaders(Summary.of(fil), complete.size() - 1, 1));
    }

    @Test
    void an_application_that_came_later_lacks_all_and_comes_first() {
        assertThat(among(withARecusal(), fil, soie))
                .containsExactly(
                        new TooFewReaders(Summary.of(soie), 0, call.readsPerApplication()),
                        new TooFewReaders(Summary.of(fil), complete.size() - 1, 1));
    }

    @Test
    void an_application_that_is_withdrawn_needs_no_readers() {
        assertThat(among(withARecusal(), fil.withdrawn(NOW).application())).isEmpty();
    }
}
