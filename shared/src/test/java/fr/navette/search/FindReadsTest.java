package fr.navette.search;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.cohorts.Cohorts;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Write;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A search reads what it finds, however much else is stored. */
class FindReadsTest {
    private final InMemory memory = new InMemory();
    private final List<String> reads = new ArrayList<>();

    private final Find find = new Find(
            recorded(Search.class, memory.search()),
            recorded(Applications.class, memory.applications()),
            recorded(Committee.class, memory.committee()),
            recorded(Cohorts.class, memory.cohorts()));

    /** Notes each read of a port, with the number of rows that it returns. */
    private <T> T recorded(Class<T> port, T stored) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            if (method.isDefault()) return InvocationHandler.invokeDefault(proxy, method, args);
            var answer = method.invoke(stored, args);
            var rows = switch (answer) {
                case Collection<?> list -> list.size();
                case Optional<?> optional -> optional.isPresent() ? 1 : 0;
                default -> 1;
            };
            reads.add(method.getName() + " " + rows);
            return answer;
        }));
    }

    private void ada() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Filature du Nord"));
        var lea = aMember("lea@filature.example");
        memory.commit(SearchEntry.changes(Set.of(), Summary.of(ada).entries()));
        memory.commit(Write.put(lea));
        memory.commit(SearchEntry.changes(Set.of(), lea.entries()));
    }

    /** The entries of applications whose words begin differently. */
    private void others(int number) {
        var entries = IntStream.range(0, number)
                .mapToObj(i -> new SearchEntry("trame" + i, SearchEntry.Kind.APPLICATION, CALL, number + "-" + i))
                .collect(Collectors.toSet());
        memory.commit(SearchEntry.changes(Set.of(), entries));
    }

    @Test
    void the_reads_do_not_depend_on_the_number_of_others() {
        ada();
        var counted = IntStream.of(10, 500, 5_000)
                .mapToObj(number -> {
                    others(number);
                    reads.clear();
                    var found = find.find("filature");
                    assertThat(found.applications())
                            .extracting(Summary::startup)
                            .containsExactly("Filature du Nord");
                    assertThat(found.members()).extracting(Member::name).containsExactly("Léa Martin");
                    return List.copyOf(reads);
                })
                .toList();
        assertThat(counted.getFirst()).contains("find 2", "summaries 1");
        assertThat(counted).allMatch(counted.getFirst()::equals);
    }

    @Test
    void a_search_for_nobody_reads_no_row() {
        ada();
        others(500);
        find.find("nobody");
        assertThat(reads).containsOnly("find 0");
    }
}
