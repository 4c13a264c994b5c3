package fr.navette.applications;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.FieldCode;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.Reason;
import fr.navette.Write;
import fr.navette.documents.FileType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowApplicationsTest {
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final ShowApplications show = new ShowApplications(memory.calls(), memory.applications(), files);
    private final Application draft = aDraftOf("ada@example.org");

    @BeforeEach
    void aDraftIsThere() {
        memory.commit(new Write.PutCall(anOpenCall()), new Write.PutApplication(draft));
    }

    private ShowApplications.Shown shown() {
        return show.by(draft.person(), draft.id());
    }

    @Test
    void mine_are_shown_and_nobody_elses() {
        assertThat(show.by(draft.person())).containsExactly(shown());
        var bob = email("bob@example.org").person();
        assertThat(show.by(bob)).isEmpty();
        assertThat(reason(() -> show.by(bob, draft.id()))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void a_file_that_has_come_is_told_from_one_that_was_only_announced() {
        var deck = aDocumentOf(draft, new byte[] {1});
        var kbis = aDocument(draft, "kbis", "kbis.pdf", FileType.PDF, new byte[] {2});
        memory.commit(new Write.PutDocument(deck), new Write.PutDocument(kbis));
        files.put(deck, new byte[] {1});
        assertThat(shown().dossier().documents()).containsExactly(deck, kbis);
        assertThat(shown().arrived()).isEqualTo(Set.of(deck.id()));
    }

    @Test
    void what_is_wrong_is_told_while_it_can_be_changed() {
        var wrong = new LinkedHashMap<>(answers("Fil").answers());
        wrong.put("stage", "someday");
        var content = new Content(wrong, answers("Fil").sites(), answers("Fil").track());
        var saved = draft.saved(content).against(1, NOW);
        memory.commit(new Write.PutApplication(saved));
        assertThat(shown().problems()).isEqualTo(Map.of("answers.stage", FieldCode.NOT_AN_OPTION));
        memory.commit(new Write.PutApplication(saved.withdrawn()));
        assertThat(shown().problems()).isEmpty();
    }
}
