package fr.navette.functions.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.functions.api.Event;
import fr.navette.functions.api.World;
import fr.navette.input.Fields;
import fr.navette.people.Email;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands show-person and erase-person. */
class PrivacyCommandsTest {
    private final World world = new World();
    private final ShowPersonFunction show = new ShowPersonFunction(world);
    private final ErasePersonFunction erase = new ErasePersonFunction(world);

    private List<String> kinds(String command) {
        var answer = Event.of("show-person/demo").with("email", command).toStaff(show);
        return Fields.of(Fields.of(answer).map("report")).list("rows", row -> row.text("kind"));
    }

    @Test
    void a_person_is_shown_with_every_kind_of_row_and_without_secrets() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        assertThat(kinds("ada@example.org")).containsExactly("APPLICATION", "DOCUMENT", "READING", "SESSION");
        assertThat(kinds("lea@example.org")).containsExactly("MEMBER", "REVIEW", "SESSION");
        assertThat(kinds("nobody@example.org")).isEmpty();
        assertThat(Event.of("show-person/demo").toStaff(show).toString())
                .contains("Ada Lefèvre", "Présentation.pdf")
                .doesNotContain(World.ADA);
    }

    @Test
    void times_are_those_of_each_call_and_otherwise_of_the_latest() {
        world.adaHasSubmitted();
        var rows = Fields.of(
                        Fields.of(Event.of("show-person/demo").toStaff(show)).map("report"))
                .list(
                        "rows",
                        row -> row.text("kind") + " " + row.optionalText("at").orElse(""));
        assertThat(rows).contains("APPLICATION 2026-11-25T11:00:00+01:00", "SESSION 2026-11-25T23:00:00+01:00");
        var erased = Fields.of(Event.of("erase-person/demo").toStaff(erase)).map("report");
        assertThat(Fields.of(erased).map("proof")).containsEntry("at", "2026-11-25T11:00:00+01:00");
    }

    @Test
    void erasing_lists_first_and_leaves_a_proof() {
        world.adaHasSubmitted();
        world.leaIsToReadIt();
        var dry = Fields.of(Event.of("erase-person/demo").toStaff(erase)).map("report");
        assertThat(Fields.of(dry).list("erased", row -> row.text("kind"))).contains("APPLICATION");
        assertThat(world.memory.applications().find(World.ADAS)).isPresent();
        world.later(World.NOW.plusSeconds(3600));
        world.exports.store(World.DEMO, "a.csv", "text/csv", out -> out.write(1));
        var done = Fields.of(Event.of("erase-person/demo").confirmed().toStaff(erase))
                .map("report");
        assertThat(done).containsEntry("erased", List.of()).containsEntry("mentions", List.of());
        assertThat(Fields.of(done).map("proof"))
                .containsEntry(
                        "person",
                        Email.parse("ada@example.org").orElseThrow().person().value());
        assertThat(world.memory.applications().find(World.ADAS)).isEmpty();
        assertThat(world.exports.isEmpty()).isTrue();
        assertThat(world.memory.everything()).doesNotContain("ada@example.org", "Lefèvre", "Présentation.pdf");
    }
}
