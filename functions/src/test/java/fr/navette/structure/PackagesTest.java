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

/** Packages are layered: a class depends on its own layer and those below, never on one above. */
class PackagesTest {
    private static final String ROOT = "fr.navette.";

    /** The layers, lowest first. Packages on one line share a layer. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("text"),
            Set.of("input"),
            Set.of("secrets"),
            Set.of("people"),
            Set.of("storage"),
            Set.of("housekeeping"),
            Set.of("documents.check"),
            Set.of("calls"),
            Set.of("search.index"),
            Set.of("mail"),
            Set.of("identity"),
            Set.of("answers"),
            Set.of("applications", "documents", "offers"),
            Set.of("committee.panels"),
            Set.of("committee"),
            Set.of("decisions"),
            Set.of("cohorts"),
            Set.of("projects"),
            Set.of("reviews"),
            Set.of("search"),
            Set.of("privacy"),
            Set.of("reports"),
            Set.of("exports"),
            Set.of("functions.api"),
            Set.of("functions.staff"),
            Set.of("functions.desk"),
            Set.of("functions.table"),
            Set.of("functions.altcha"),
            Set.of("functions.aws"),
            Set.of("functions.wiring"),
            Set.of("functions.identity"),
            Set.of("functions.mail"),
            Set.of("functions.documents"),
            Set.of("functions.applications"),
            Set.of("functions.committee"),
            Set.of("functions.decisions"),
            Set.of("functions.calls"),
            Set.of("functions.offers"),
            Set.of("functions.cohorts"),
            Set.of("functions.projects"),
            Set.of("functions.reviews"),
            Set.of("functions.search"),
            Set.of("functions.reports"),
            Set.of("functions.privacy"),
            Set.of("functions.exports"),
            Set.of("functions.housekeeping"),
            Set.of("functions.training"));

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

    private static String name(JavaClass type) {
        return type.getPackageName().replace(ROOT, "");
    }

    private static int layer(String name) {
        for (int layer = 0; layer < LAYERS.size(); layer++)
            if (LAYERS.get(layer).contains(name)) return layer;
        throw new AssertionError("in no layer: " + name);
    }

    private static Set<String> uses() {
        return classes()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(d -> !name(d.getOriginClass()).equals(name(d.getTargetClass())))
                .map((Dependency d) -> name(d.getOriginClass()) + " " + name(d.getTargetClass()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_package_is_in_a_layer_and_every_layer_has_existing_packages() {
        assertThat(classes().map(PackagesTest::name).collect(Collectors.toSet()))
                .isEqualTo(LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    @Test
    void no_package_depends_on_a_layer_above() {
        assertThat(uses()).allSatisfy(use -> {
            var pair = use.split(" ");
            assertThat(layer(pair[0])).as(use).isGreaterThanOrEqualTo(layer(pair[1]));
        });
    }

    @Test
    void only_named_pairs_of_packages_depend_on_each_other() {
        var uses = uses();
        assertThat(uses.stream()
                        .map(use -> use.split(" "))
                        .filter(pair -> pair[0].compareTo(pair[1]) < 0)
                        .filter(pair -> uses.contains(pair[1] + " " + pair[0]))
                        .map(pair -> pair[0] + " " + pair[1])
                        .collect(Collectors.toSet()))
                .isEqualTo(MUTUAL);
    }

    /** Other functions start without them. */
    @Test
    void only_exports_use_the_libraries_of_exports() {
        var libraries = List.of("org.apache.commons.csv", "org.dhatim", "org.openpdf");
        var users = classes()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .anyMatch(used -> libraries.stream().anyMatch(used::startsWith)))
                .map(PackagesTest::name)
                .collect(Collectors.toSet());
        assertThat(users).isEqualTo(Set.of("functions.exports"));
    }

    @Test
    void no_package_is_split_over_the_modules() {
        var domain = DOMAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var edge = EDGE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(domain).doesNotContainAnyElementsOf(edge);
    }
}
