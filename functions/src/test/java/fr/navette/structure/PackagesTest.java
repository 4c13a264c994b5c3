package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages have floors: a class depends on its own floor and those below, never on one above. */
class PackagesTest {
    private static final String ROOT = "fr.navette.";

    /** The floors, lowest first. Packages on one line share a floor. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("text"),
            Set.of("input"),
            Set.of("secrets"),
            Set.of("people"),
            Set.of("storage"),
            Set.of("housekeeping"),
            Set.of("documents.check"),
            Set.of("calls"),
            Set.of("mail"),
            Set.of("identity"),
            Set.of("answers"),
            Set.of("applications", "documents", "offers"),
            Set.of("committee"),
            Set.of("decisions"),
            Set.of("cohorts"),
            Set.of("reports"),
            Set.of("functions.api"),
            Set.of("functions.staff"),
            Set.of("functions.table"),
            Set.of("functions.altcha"),
            Set.of("functions.aws"),
            Set.of("functions.wiring"),
            Set.of("functions.identity"),
            Set.of("functions.mail"),
            Set.of("functions.calls"),
            Set.of("functions.documents"),
            Set.of("functions.applications"),
            Set.of("functions.committee"),
            Set.of("functions.decisions"),
            Set.of("functions.cohorts"),
            Set.of("functions.reports"),
            Set.of("functions.housekeeping"));

    /** Pairs of packages that depend on each other; docs/decisions.md gives the reasons. */
    private static final Set<String> MUTUAL = Set.of("applications documents", "applications offers");

    private static final JavaClasses DOMAIN = classesOf("shared");
    private static final JavaClasses EDGE = classesOf("functions");

    private static JavaClasses classesOf(String module) {
        return new ClassFileImporter().importPath(Template.ROOT.resolve(module + "/target/classes"));
    }

    private static Stream<JavaClass> classes() {
        return Stream.concat(DOMAIN.stream(), EDGE.stream());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replace(ROOT, "");
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++)
            if (FLOORS.get(floor).contains(room)) return floor;
        throw new AssertionError("on no floor: " + room);
    }

    private static Set<String> uses() {
        return classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(d -> !room(d.getOriginClass()).equals(room(d.getTargetClass())))
                .map((Dependency d) -> room(d.getOriginClass()) + " " + room(d.getTargetClass()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_package_is_on_a_floor_and_every_floor_has_existing_packages() {
        assertThat(classes().map(PackagesTest::room).collect(Collectors.toSet()))
                .isEqualTo(FLOORS.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @Test
    void no_package_depends_on_a_floor_above() {
        assertThat(uses()).allSatisfy(use -> {
            var rooms = use.split(" ");
            assertThat(floor(rooms[0])).as(use).isGreaterThanOrEqualTo(floor(rooms[1]));
        });
    }

    @Test
    void only_named_pairs_of_packages_depend_on_each_other() {
        var uses = uses();
        assertThat(uses.stream()
                        .map(use -> use.split(" "))
                        .filter(rooms -> rooms[0].compareTo(rooms[1]) < 0)
                        .filter(rooms -> uses.contains(rooms[1] + " " + rooms[0]))
                        .map(rooms -> rooms[0] + " " + rooms[1])
                        .collect(Collectors.toSet()))
                .isEqualTo(MUTUAL);
    }

    @Test
    void no_package_is_split_over_the_modules() {
        var domain = DOMAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var edge = EDGE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(domain).doesNotContainAnyElementsOf(edge);
    }
}
