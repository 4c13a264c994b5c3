package fr.navette.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes with methods of {@code local/LinkEarly.java} do the same as before. */
class LinkEarlyTest {
    private static final List<Class<?>> CLASSES =
            List.of(Every.class, Nothing.class, Holder.class, Chooser.class, ByDefault.class, Inheriting.class);

    @TempDir
    private static Path folder;

    private static ClassLoader linked;

    record Every(
            boolean flag,
            byte small,
            char letter,
            short number,
            int whole,
            long large,
            float rough,
            double exact,
            String text,
            int[] numbers) {}

    record Nothing() {}

    record Holder<T>(T held) {}

    static final class Chooser implements Function<Object, Object> {
        @Override
        public Object apply(Object value) {
            return switch (value) {
                case null -> "nothing";
                case Integer number when number > 5 -> "large";
                case Integer number when number < 0 -> "negative";
                case String text -> "text";
                case Integer number -> "number";
                case CharSequence characters -> "characters";
                case List<?> list -> "list";
                case int[] numbers -> "numbers";
                default -> "another";
            };
        }
    }

    interface ByDefault extends Function<Object, Object> {
        @Override
        default Object apply(Object value) {
            return switch (value) {
                case String text -> text.length();
                case Long number -> number;
                default -> -1;
            };
        }
    }

    static final class Inheriting implements ByDefault {}

    @BeforeAll
    static void link() throws IOException, InterruptedException {
        var jar = folder.resolve("classes.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var type : CLASSES) {
                out.putNextEntry(new ZipEntry(entry(type)));
                out.write(LinkEarlyTest.class
                        .getResourceAsStream("/" + entry(type))
                        .readAllBytes());
            }
        }
        var target = Files.createDirectory(folder.resolve("linked"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = Template.ROOT.resolve("local/LinkEarly.java").toString();
        var process = new ProcessBuilder(java, "-cp", jar.toString(), program, target.toString(), jar.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        var url = target.resolve("classes.jar").toUri().toURL();
        linked = URLClassLoader.newInstance(new URL[] {url}, ClassLoader.getPlatformClassLoader());
    }

    private static String entry(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** The same object of the linked class, which is another one for the JVM. */
    private static Object linked(Class<?> type, Object... values) {
        return made(type(type), values);
    }

    private static Class<?> type(Class<?> original) {
        try {
            var found = linked.loadClass(original.getName());
            assertThat(found).isNotSameAs(original);
            return found;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type, Object... values) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Values of {@link Every}: a first one, and more that differ in one field each. */
    private static List<Object[]> values() {
        var first = new Object[] {true, (byte) -1, 'é', (short) 300, 7, 1L << 40, 0.0f, 0.0, "a", new int[] {1}};
        var others = new Object[] {false, (byte) 1, 'e', (short) -300, -7, 1L, -0.0f, -0.0, "b", new int[] {1}};
        var all = new ArrayList<>(List.<Object[]>of(first));
        for (int field = 0; field < first.length; field++) {
            var changed = first.clone();
            changed[field] = others[field];
            all.add(changed);
        }
        var undefined = first.clone();
        Arrays.setAll(undefined, field -> field == 6 ? Float.NaN : field == 7 ? Double.NaN : first[field]);
        all.add(undefined);
        var empty = first.clone();
        empty[8] = null;
        empty[9] = null;
        all.add(empty);
        return all;
    }

    @Test
    void records_are_equal_where_they_were() {
        for (var some : values())
            for (var others : values())
                assertThat(linked(Every.class, some).equals(linked(Every.class, others)))
                        .isEqualTo(made(Every.class, some).equals(made(Every.class, others)));
        var same = values().getFirst();
        assertThat(linked(Every.class, same)).isEqualTo(linked(Every.class, same));
        assertThat(linked(Nothing.class)).isEqualTo(linked(Nothing.class)).isNotEqualTo(linked(Holder.class, "a"));
        assertThat(linked(Holder.class, (Object) null)).isNotEqualTo(null).isNotEqualTo(linked(Holder.class, "a"));
    }

    @Test
    void records_have_the_hashes_that_they_had() {
        for (var some : values()) assertThat(linked(Every.class, some)).hasSameHashCodeAs(made(Every.class, some));
        assertThat(linked(Nothing.class)).hasSameHashCodeAs(new Nothing());
        assertThat(linked(Holder.class, List.of(1, 2))).hasSameHashCodeAs(new Holder<>(List.of(1, 2)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void switches_choose_what_they_chose() {
        var chooser = (Function<Object, Object>) linked(Chooser.class);
        var inheriting = (Function<Object, Object>) linked(Inheriting.class);
        Stream.of(3, 6, -1, "text", new StringBuilder("a"), List.of(), new int[0], 2.0, 5L)
                .forEach(value -> {
                    assertThat(chooser.apply(value)).isEqualTo(new Chooser().apply(value));
                    assertThat(inheriting.apply(value)).isEqualTo(new Inheriting().apply(value));
                });
        assertThat(chooser.apply(null)).isEqualTo("nothing");
    }

    @Test
    void nothing_is_left_to_be_linked_but_texts_of_records() throws IOException {
        try (var jar = new ZipFile(folder.resolve("linked/classes.jar").toFile())) {
            for (var type : CLASSES) {
                var content = jar.getInputStream(jar.getEntry(entry(type))).readAllBytes();
                var late = ClassFile.of().parse(content).methods().stream()
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .filter(InvokeDynamicInstruction.class::isInstance)
                        .map(call -> ((InvokeDynamicInstruction) call).name().stringValue());
                assertThat(late).allMatch("toString"::equals);
            }
        }
    }
}
