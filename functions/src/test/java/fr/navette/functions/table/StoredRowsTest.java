package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.navette.applications.ApplicationId;
import fr.navette.functions.api.Json;
import fr.navette.functions.table.Row.Stored;
import fr.navette.input.Fields;
import fr.navette.people.PersonId;
import fr.navette.storage.Storable;
import fr.navette.structure.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows stay readable in every shape that was ever stored. {@code stored/<kind>.<shape>.json} holds the data of a row;
 * the highest number is the current shape, and a changed shape gets a sample with the next number.
 */
class StoredRowsTest {
    private static final Path SAMPLES = Template.ROOT.resolve("functions/src/test/resources/stored");

    /** The readers of each type of row. */
    private static final Map<String, Function<Stored, Storable>> READERS = new TreeMap<>(Map.ofEntries(
            Map.entry("Application", ApplicationRow::application),
            Map.entry("Call", CallRow::call),
            Map.entry("Decision", DecisionRow::decision),
            Map.entry("Document", DocumentRow::document),
            Map.entry("FollowUp", FollowUpRow::followUp),
            Map.entry("HistoryEntry", HistoryRow::entry),
            Map.entry("Link", row -> TokenRow.link("hash", row)),
            Map.entry("Mail", MailRow::mail),
            Map.entry("Member", MemberRow::member),
            Map.entry("Place", PlaceRow::place),
            Map.entry("Reading", ReadingRow::reading),
            Map.entry("SignInCodes", row -> TokenRow.codes(new PersonId("person"), row)),
            Map.entry("UploadQuota", row -> DocumentRow.quota(new ApplicationId("application"), row))));

    private static Stream<Path> samples() {
        try (var files = Files.list(SAMPLES)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> newest() {
        return samples()
                .collect(
                        Collectors.toMap(StoredRowsTest::kind, sample -> sample, (older, newer) -> newer, TreeMap::new))
                .values()
                .stream();
    }

    private static String kind(Path sample) {
        return sample.getFileName().toString().split("\\.")[0];
    }

    private static Stored row(Path sample) {
        try {
            var data = Json.object(Files.readAllBytes(sample));
            return new Stored(new Key("pk", "sk"), Fields.of(data), 3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Storable read(Path sample) {
        return READERS.get(kind(sample)).apply(row(sample));
    }

    private static Row written(Storable record) {
        return Rows.of(record).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_row_of_any_shape_is_read_as_the_current_record(Path sample) {
        var record = read(sample);
        var again = new Stored(
                new Key("pk", "sk"),
                Fields.of(Data.values(Data.attributes(written(record).data()))),
                3);
        assertThat(READERS.get(kind(sample)).apply(again)).isEqualTo(record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void the_newest_sample_is_the_current_shape(Path sample) throws IOException {
        var written = Data.values(Data.attributes(written(read(sample)).data()));
        assertThat(written).isEqualTo(Json.object(Files.readAllBytes(sample)));
    }

    @Test
    void every_kind_of_record_has_a_row_and_a_sample() {
        Set<String> kinds = new TreeSet<>();
        for (var type : new ClassFileImporter().importPath(Template.ROOT.resolve("shared/target/classes")))
            if (type.isAssignableTo(Storable.class) && !type.isInterface()) kinds.add(type.getSimpleName());
        // Stored by its key alone, without data.
        assertThat(kinds.remove("SolvedChallenge")).isTrue();
        assertThat(READERS.keySet()).isEqualTo(kinds);
        assertThat(samples().map(StoredRowsTest::kind).collect(Collectors.toSet()))
                .isEqualTo(kinds);
    }
}
