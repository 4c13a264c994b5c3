package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.committee.ChangeMember.Amendment;
import fr.navette.committee.ChangeMember.Changed;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeMemberTest {
    private final InMemory memory = new InMemory();
    private final ChangeMember change =
            new ChangeMember(memory.calls(), memory.applications(), memory.committee(), memory);
    private final Member lea = aMember("lea@example.org");

    @BeforeEach
    void aMemberIsIndexed() {
        memory.commit(Write.put(anOpenCall()), Write.put(lea));
        memory.commit(SearchEntry.changes(Set.of(), lea.entries()));
    }

    private static Amendment to(String name, List<String> sites, int maxReads) {
        return new Amendment(
                Optional.of(name),
                Optional.of("La Redoute"),
                Optional.of(sites),
                Optional.of(List.of("logistique")),
                Optional.empty(),
                Optional.of(maxReads),
                Optional.of(Language.EN),
                Optional.empty());
    }

    private Changed changed(Amendment amendment) {
        return change.change(CALL, lea.email(), amendment, true);
    }

    @Test
    void what_is_given_changes_and_the_search_index_follows() {
        var after = lea.amended(
                "Léa Petit",
                Language.EN,
                "La Redoute",
                List.of("euratechnologies"),
                List.of("logistique"),
                0,
                5,
                MailWishes.NONE);
        assertThat(changed(to("Léa Petit", List.of("euratechnologies"), 5)))
                .isEqualTo(new Changed(lea, after, List.of()));
        assertThat(memory.committee().members(CALL)).containsExactly(after);
        assertThat(memory.search().find("petit")).hasSize(1);
        assertThat(memory.search().find("martin")).isEmpty();
        assertThat(memory.search().find("lea@example.org")).hasSize(1);
    }

    @Test
    void what_is_not_given_stays_and_nothing_given_changes_nothing() {
        var before = memory.everything();
        assertThat(changed(Amendment.NONE)).isEqualTo(new Changed(lea, lea, List.of()));
        assertThat(memory.everything()).isEqualTo(before);
        var fewer = new Amendment(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(3),
                Optional.empty(),
                Optional.empty());
        assertThat(changed(fewer).member())
                .isEqualTo(lea.amended(lea.name(), lea.language(), "", List.of(), List.of(), 0, 3, MailWishes.NONE));
    }

    @Test
    void a_dry_run_says_the_same_and_changes_nothing() {
        var before = memory.everything();
        var dry = change.change(CALL, lea.email(), to("Léa Petit", List.of(), 5), false);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(changed(to("Léa Petit", List.of(), 5))).isEqualTo(dry);
    }

    @Test
    void an_unknown_site_and_an_unknown_member_are_refused() {
        var before = memory.everything();
        assertThat(refusal(() -> changed(to("Léa", List.of("mars"), 5))).fields())
                .isEqualTo(Map.of("sites", FieldCode.NOT_KNOWN));
        assertThat(reason(() -> change.change(CALL, email("nobody@example.org"), Amendment.NONE, true)))
                .isEqualTo(Reason.MEMBER_UNKNOWN);
        assertThat(memory.everything()).isEqualTo(before);
    }
}
