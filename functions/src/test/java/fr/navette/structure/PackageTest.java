package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The two jars of the package: the functions of pages are started without the second one. */
class PackageTest {
    /** Makes a PDF: takes the cache and the jars of the functions that answer no page. */
    private static final String AGREEMENT = "fr.navette.functions.exports.AgreementFunction";

    @Test
    void no_function_of_a_page_reaches_what_only_the_others_have() throws IOException {
        var onlyOthers = onlyOthers();
        assertThat(onlyOthers).contains("org/apache/pdfbox/");
        var pages = functionsOfPages();
        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(reached(pages).stream().filter(name -> onlyOthers.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void what_only_the_others_have_is_reached_by_them() throws IOException {
        assertThat(reached(List.of(AGREEMENT)))
                .anyMatch(name -> name.startsWith("org/openpdf/"))
                .anyMatch(name -> name.startsWith("fr/navette/"));
    }

    private static List<String> onlyOthers() throws IOException {
        return Files.readAllLines(Template.ROOT.resolve("functions/src/assembly/only-others")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> functionsOfPages() {
        return Template.read().ofType("AWS::Serverless::Function").values().stream()
                .filter(PackageTest::answersPages)
                .map(function -> function.get("Handler").toString())
                .filter(handler -> !handler.equals(AGREEMENT))
                .toList();
    }

    private static boolean answersPages(Map<?, ?> function) {
        return function.get("Events") instanceof Map<?, ?> events
                && events.values().stream()
                        .anyMatch(event -> event instanceof Map<?, ?> map && "Api".equals(map.get("Type")));
    }

    /** Every class that the constant pools of these classes name, and those of the named ones, outside the JDK. */
    private static Set<String> reached(List<String> handlers) throws IOException {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<String>();
        for (var handler : handlers) next.add(handler.replace('.', '/'));
        while (!next.isEmpty()) {
            var name = next.remove();
            if (!reached.add(name)) continue;
            try (var in = PackageTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
                // An optional library of a library.
                if (in == null) continue;
                StreamSupport.stream(
                                ClassFile.of()
                                        .parse(in.readAllBytes())
                                        .constantPool()
                                        .spliterator(),
                                false)
                        .filter(ClassEntry.class::isInstance)
                        .map(entry -> ((ClassEntry) entry)
                                .asInternalName()
                                .replaceFirst("^\\[+L?", "")
                                .replace(";", ""))
                        .filter(named -> !named.startsWith("java/") && !named.startsWith("jdk/"))
                        .forEach(next::add);
            }
        }
        return reached;
    }
}
