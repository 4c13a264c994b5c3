package fr.navette.functions.privacy;

import static fr.navette.Given.CALL;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.cloud.Cloud;
import fr.navette.cloud.Founder;
import fr.navette.cloud.FunctionLogs;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Pdf;
import fr.navette.cloud.Person;
import fr.navette.cloud.Staff;
import fr.navette.cloud.Stored;
import fr.navette.documents.Document;
import fr.navette.exports.ExportFormat;
import fr.navette.functions.api.Json;
import fr.navette.functions.aws.BucketFiles;
import fr.navette.functions.aws.TestClients;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableCalls;
import fr.navette.functions.table.TableTokens;
import fr.navette.functions.table.TableTransactions;
import fr.navette.input.Fields;
import fr.navette.privacy.Canary;
import fr.navette.storage.Write;
import fr.navette.structure.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Erased by the deployed function, a person is in no row, no version of a file, no export and no log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureIT {
    private static final int PEOPLE = 6;
    private static final int MANY_PEOPLE = 200;

    private final Table table = new Table(TestClients.dynamo(), Cloud.variable("TABLE"));
    private final TableTransactions transactions = new TableTransactions(table);
    private final TableCalls calls = new TableCalls(table);
    private final S3Client s3 = TestClients.s3();
    private final String own = "qz" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aCall() {
        if (calls.find(CALL).isEmpty()) transactions.commit(Write.put(anOpenCall()));
    }

    /** Other tests count the calls. */
    @AfterEach
    void noCall() {
        calls.find(CALL).ifPresent(call -> transactions.commit(Write.remove(call)));
    }

    @Tag("slow")
    @Test
    void of_people_with_every_kind_of_record_nothing_is_left() {
        erases(PEOPLE);
    }

    @Test
    @Tag("slow")
    void of_many_people_with_every_kind_of_record_nothing_is_left() {
        erases(MANY_PEOPLE);
    }

    private void erases(int number) {
        var people = IntStream.range(0, number)
                .mapToObj(person -> new Canary(own + "x" + person + "x", transactions, new TableTokens(table)))
                .toList();
        var other = stored(transactions, anApplicationOf("other-" + own.substring(2) + "@example.org", "Autre"));
        for (int person = 0; person < number; person++) {
            var canary = people.get(person);
            var content = Pdf.saying(canary.word());
            canary.applies(content, document -> upload(document, isShared(document) ? Pdf.saying("Kbis") : content));
            if (person % 2 == 0) canary.reads(other);
            if (person % 5 == 0) moves(CALL.value(), canary.address(), "moved-" + canary.address());
        }
        exportsEverything(CALL.value());
        assertEachIsIn(Stored.rows(), people);
        assertEachIsIn(Stored.files(), people);

        for (int person = 0; person < number; person++) {
            var address = people.get(person).address();
            erases(person % 10 == 0 ? "moved-" + address : address);
        }

        assertNothingIsLeft();
        erases(other.email().address());
    }

    private static void assertEachIsIn(List<String> everything, List<Canary> people) {
        assertThat(people)
                .allSatisfy(canary -> assertThat(everything).anyMatch(entry -> entry.contains(canary.word())));
    }

    /** Whether a file is of a project of several, which keeps it: of the company, not of one person. */
    private static boolean isShared(Document document) {
        return document.application().value().startsWith("shared-");
    }

    /** Two versions, as after an upload that was repeated. */
    private String upload(Document document, byte[] content) {
        var key = BucketFiles.key(document);
        var bucket = Cloud.variable("FILES_BUCKET");
        var first = s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(content));
        s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(Pdf.saying(document.name(), "again")));
        return first.versionId();
    }

    @Test
    @Tag("slow")
    void of_people_who_came_through_the_site_nothing_is_left() throws IOException {
        var call = opens("erasure-" + own.substring(2));
        var ada = founder("ada", "Filature");
        var bob = founder("bob", "Trame");
        for (var founder : List.of(ada, bob)) {
            founder.person().asksForACode();
            founder.person().signsIn();
            founder.starts(call).expecting(201);
            founder.answersEverything("1");
            founder.sendsTheDeck();
            founder.submits();
            founder.deckIsChecked();
        }
        var lea = address("lea");
        Staff.confirms(
                "invite-committee",
                Map.of("call", call, "members", List.of(Map.of("name", "Léa " + own, "email", lea, "company", own))));
        var member = new Person(lea, "fr");
        member.followsTheLink();
        Staff.confirms("assign-reviews", Map.of("call", call));
        member.puts(
                        "/api/committee/applications/" + ada.application() + "/review",
                        "0",
                        Map.of("scores", Map.of(), "note", own, "comment", own, "done", false))
                .expecting(200);
        moves(call, lea, address("lea-new"));
        moves(call, bob.person().email(), address("bob-new"));
        Staff.confirms("close-call", Map.of("call", call));
        Staff.confirms(
                "decide",
                Map.of("call", call, "decisions", List.of(decision(ada, "ACCEPT"), decision(bob, "DECLINE"))));
        Staff.confirms("announce", Map.of("call", call));
        ada.does("offer/refusal", Map.of("reason", own)).expecting(200);
        Inbox.awaited(address("bob-new"), "Votre candidature");
        Staff.tries("show-application", Map.of("application", ada.application()));
        exportsEverything(call);
        assertThat(Stored.rows()).anyMatch(row -> row.contains(own));
        assertThat(Stored.files()).anyMatch(file -> file.contains(own));

        erases(ada.person().email());
        erases(bob.person().email());
        erases(address("lea-new"));

        assertNothingIsLeft();
    }

    private static Map<String, Object> decision(Founder founder, String outcome) {
        return Map.of("application", founder.application(), "outcome", outcome, "site", "blanchemaille");
    }

    private String opens(String id) throws IOException {
        var demo = Json.object(Files.readAllBytes(Template.ROOT.resolve("events/open-call/demo.json")));
        var call = Fields.of(demo).map("call");
        call.put("id", id);
        Staff.confirms("open-call", Map.of("call", call));
        return id;
    }

    private Founder founder(String name, String startup) {
        return new Founder(address(name), name + " " + own, startup + " " + own, List.of("blanchemaille"));
    }

    private String address(String name) {
        return name + "-" + own + "@example.org";
    }

    private static void moves(String call, String from, String to) {
        Staff.confirms("change-address", Map.of("call", call, "from", from, "to", to));
    }

    private static void exportsEverything(String call) {
        for (var format : ExportFormat.values()) {
            var event = Given.map("call", call, "format", format.name().toLowerCase(Locale.ROOT));
            event.put("withReviews", true);
            event.put("withNames", true);
            assertThat(Staff.tries("export-call", event).text("url")).startsWith("http");
        }
    }

    private static void erases(String address) {
        assertThat(Staff.confirms("erase-person", Map.of("email", address))
                        .map("proof")
                        .get("applications"))
                .isNotNull();
    }

    private void assertNothingIsLeft() {
        assertThat(Stored.rows()).filteredOn(row -> row.contains(own)).isEmpty();
        assertThat(Stored.files()).filteredOn(file -> file.contains(own)).isEmpty();
        assertThat(FunctionLogs.all().lines())
                .anyMatch(line -> line.contains("navette-erase-person"))
                .noneMatch(line -> line.contains(own));
    }
}
