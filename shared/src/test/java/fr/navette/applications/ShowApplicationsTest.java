package fr.navette.applications;

import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.documents.check.FileType;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.offers.Offer;
import fr.navette.storage.Write;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowApplicationsTest {
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final ShowApplications show =
            new ShowApplications(memory.calls(), memory.applications(), memory.placeLedger(), files);
    private final Application draft = aDraftOf("ada@example.org");

    @BeforeEach
    void aDraftIsThere() {
        memory.commit(Write.put(anOpenCall()), Write.put(draft));
    }

    private ShowApplications.Shown shown() {
        return show.by(draft.person(), draft.id(), NOW);
    }

    @Test
    void applicants_see_only_their_own_applications() {
        assertThat(show.by(draft.person(), NOW)).containsExactly(shown());
        var bob = email("bob@example.org").person();
        assertThat(show.by(bob, NOW)).isEmpty();
        assertThat(reason(() -> show.by(bob, draft.id(), NOW))).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void an_uploaded_file_is_distinguished_from_a_requested_one() {
        var deck = aDocumentOf(draft, new byte[] {1});
        var kbis = aDocument(draft, "kbis", "kbis.pdf", FileType.PDF, new byte[] {2});
        memory.commit(Write.put(deck), Write.put(kbis));
        files.put(deck, new byte[] {1});
        assertThat(shown().view().dossier().documents()).containsExactly(deck, kbis);
        assertThat(shown().uploaded()).isEqualTo(Set.of(deck.id()));
    }

    @Test
    void problems_are_shown_while_the_application_is_editable() {
        var wrong = new LinkedHashMap<>(answers("Fil").answers());
        wrong.put("stage", "someday");
        var content = new Content(wrong, answers("Fil").sites(), answers("Fil").track());
        var saved = draft.saved(content, 1, NOW);
        memory.commit(Write.put(saved));
        assertThat(shown().view().problems()).isEqualTo(Map.of("answers.stage", FieldCode.NOT_AN_OPTION));
        memory.commit(Write.put(saved.withdrawn(NOW).application()));
        assertThat(shown().view().problems()).isEmpty();
    }

    @Test
    void an_offer_past_its_end_is_expired_before_the_sweep_has_come_by() {
        var offered = stored(memory, anApplicationOf("bob@example.org", "Fil"))
                .announced(Status.OFFERED, Optional.of(Offer.until("roubaix", LATER, NOW)), NOW)
                .application();
        memory.commit(Write.put(offered));
        var before = show.by(offered.person(), offered.id(), LATER.minusSeconds(1));
        assertThat(before.view().status()).isEqualTo(Status.OFFERED);
        var after = show.by(offered.person(), offered.id(), LATER.plusSeconds(1));
        assertThat(after.view().status()).isEqualTo(Status.EXPIRED);
    }
}
