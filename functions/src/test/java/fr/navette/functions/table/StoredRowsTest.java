package fr.navette.functions.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Parties;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.committee.Member;
import fr.navette.functions.api.Json;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Session;
import fr.navette.input.Fields;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Storable;
import fr.navette.structure.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Path DERIVED = SAMPLES.resolve("derived");

    /** The readers of each type of row. */
    private static final Map<String, Function<Stored, Storable>> READERS = new TreeMap<>(Map.ofEntries(
            Map.entry("AddressChange", AddressChangeRow::change),
            Map.entry("AgreementText", PapersRow::agreement),
            Map.entry("Application", ApplicationRow::application),
            Map.entry("AssignmentTurn", MemberRow::turn),
            Map.entry("Call", CallRow::call),
            Map.entry("Decision", DecisionRow::decision),
            Map.entry("Digest", DigestRow::digest),
            Map.entry("Document", DocumentRow::document),
            Map.entry("Erasure", ErasureRow::erasure),
            Map.entry("FollowUp", FollowUpRow::followUp),
            Map.entry("HistoryEntry", HistoryRow::entry),
            Map.entry("LatePermission", LatePermissionRow::permission),
            Map.entry("Link", row -> TokenRow.link("hash", row)),
            Map.entry("Mail", MailRow::mail),
            Map.entry("Member", MemberRow::member),
            Map.entry("Place", PlaceRow::place),
            Map.entry("Project", ProjectRow::project),
            Map.entry("ProjectReview", ProjectReviewRow::review),
            Map.entry("Reading", ReadingRow::reading),
            Map.entry("ReviewAnswers", ReviewAnswersRow::answers),
            Map.entry("ReviewerChoice", ReviewerChoiceRow::choice),
            Map.entry("ReadingNotices", ReadingRow::notices),
            Map.entry("Seen", MemberRow::seen),
            Map.entry("SitePlaces", SitePlacesRow::places),
            Map.entry("SignInCodes", row -> TokenRow.codes(new PersonId("person"), row)),
            Map.entry("UploadQuota", row -> DocumentRow.quota(new ApplicationId("application"), row))));

    private static Stream<Path> samples() {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
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
        // Stored by their keys alone, without data, or read as derived rows.
        assertThat(kinds.removeAll(Set.of(
                        "ApplicationClaim",
                        "BouncedAddress",
                        "MemberClaim",
                        "ProjectClaim",
                        "SearchEntry",
                        "SolvedChallenge")))
                .isTrue();
        assertThat(READERS.keySet()).isEqualTo(kinds);
        assertThat(samples().map(StoredRowsTest::kind).collect(Collectors.toSet()))
                .isEqualTo(kinds);
    }

    /** The rows derived from a record, or stored without one. */
    @Test
    void a_derived_row_of_any_shape_is_read() {
        var parties = new Parties(
                Set.of(new PersonId("p1")), Set.of("fil.example"), Set.of("ada"), Set.of("732829320"), Set.of());
        assertThat(ApplicationRow.summary(row(DERIVED.resolve("Summary.1.json"))))
                .isEqualTo(new Summary(
                        new CallId("automne"),
                        new ApplicationId("a1"),
                        "Fil",
                        "",
                        "",
                        Optional.empty(),
                        Status.SUBMITTED,
                        Optional.empty(),
                        "blanchemaille",
                        List.of(),
                        Optional.of("retail"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        parties));
        assertThat(ApplicationRow.summary(row(DERIVED.resolve("Summary.2.json"))))
                .isEqualTo(new Summary(
                        new CallId("automne"),
                        new ApplicationId("a1"),
                        "Fil",
                        "Ada",
                        "",
                        Email.parse("ada@fil.example"),
                        Status.SUBMITTED,
                        Optional.of("K3V9-D2M7"),
                        "blanchemaille",
                        List.of("blanchemaille", "plaine-images"),
                        Optional.of("retail"),
                        Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
                        Optional.of(Instant.parse("2027-02-11T10:00:00Z")),
                        Optional.empty(),
                        false,
                        parties));
        assertThat(ApplicationRow.summary(row(DERIVED.resolve("Summary.3.json")))
                        .heldSites())
                .containsExactly("plaine-images", "blanchemaille");
        assertThat(ApplicationRow.summary(row(DERIVED.resolve("Summary.4.json")))
                        .pitch())
                .isEqualTo("Des tissus de Roubaix");
        assertThat(ApplicationRow.summary(row(DERIVED.resolve("Summary.5.json")))
                        .parties()
                        .roles())
                .containsExactly("acheteuse chez la redoute");
        var application = TableApplications.claimed(row(DERIVED.resolve("Claim.1.json")));
        assertThat(application).isEqualTo(new ApplicationId("a1"));
        assertThat(TableCalls.listed(row(DERIVED.resolve("ListedCall.1.json"))))
                .isEqualTo(Key.call(new CallId("automne")));
        var membership = row(DERIVED.resolve("Membership.1.json"));
        assertThat(MemberRow.membership(membership))
                .isEqualTo(new Membership(new CallId("automne"), new MemberId("m1")));
        assertThat(MemberRow.invitedAt(membership)).isEqualTo("2026-11-20T09:00:00Z");
        var session = TokenRow.session("hash", row(DERIVED.resolve("Session.1.json")));
        assertThat(session)
                .isEqualTo(new Session(
                        "hash",
                        Email.parse("ada@fil.example").orElseThrow(),
                        "Ada",
                        true,
                        List.of(new Membership(new CallId("automne"), new MemberId("m1"))),
                        Instant.parse("2026-11-20T09:00:00Z"),
                        Instant.parse("2026-11-20T21:00:00Z")));
    }

    @Test
    void the_derived_rows_keep_their_shape() throws IOException {
        var application = (Application) read(SAMPLES.resolve("Application.3.json"));
        var member = (Member) read(SAMPLES.resolve("Member.1.json"));
        var session = TokenRow.session("hash", row(DERIVED.resolve("Session.1.json")));
        for (var derived : Map.of(
                        "Summary", ApplicationRow.summary(application),
                        "Claim", ApplicationRow.claim(application.claim()),
                        "ListedCall", CallRow.listed(CallRow.call(row(SAMPLES.resolve("Call.1.json")))),
                        "Membership", MemberRow.membership(member),
                        "Session", TokenRow.row(session))
                .entrySet()) {
            var sample = Json.object(Files.readAllBytes(newestOf(derived.getKey())));
            assertThat(shape(Data.values(Data.attributes(derived.getValue().data()))))
                    .as(derived.getKey())
                    .isEqualTo(shape(sample));
        }
    }

    private static Path newestOf(String kind) throws IOException {
        try (var shapes = Files.list(DERIVED)) {
            return shapes.filter(sample -> kind(sample).equals(kind))
                    .sorted()
                    .toList()
                    .getLast();
        }
    }

    @Test
    void an_entry_of_the_search_index_is_read_from_its_key() {
        for (var word : List.of("fil", "a", "ada#x@fil.example")) {
            var entry = new SearchEntry(word, SearchEntry.Kind.MEMBER, new CallId("automne-2026"), "m1");
            assertThat(SearchRow.entry(new Stored(Key.search(entry), Fields.of(Map.of()), 0)))
                    .isEqualTo(entry);
        }
    }

    /** The names of the fields, without their values. */
    private static Object shape(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> shape(field.getValue())))
                : value.getClass().getSimpleName().contains("List") ? "list" : "value";
    }
}
