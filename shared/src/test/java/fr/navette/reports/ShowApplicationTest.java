package fr.navette.reports;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationMails;
import fr.navette.applications.Form.Answered;
import fr.navette.applications.Form.Section;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.committee.Assigned;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.documents.check.Verdict;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.reports.ShowApplication.File;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowApplicationTest {
    private static final byte[] BYTES = {1};

    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final ShowApplication show = new ShowApplication(
            memory.calls(),
            memory.applications(),
            memory.committee(),
            memory.decisions(),
            memory.outbox(),
            files,
            memory);

    @BeforeEach
    void aCallIsOpen() {
        memory.commit(Write.put(anOpenCall()));
    }

    private static final Instant A_MOMENT_LATER = LATER.plusSeconds(1);

    private static HistoryEntry opening(ApplicationId id, String reason, Instant at) {
        return new HistoryEntry(id, at, HistoryEvent.OPENED_BY_STAFF, HistoryEntry.Actor.STAFF, reason);
    }

    private ShowApplication.Shown shown(ApplicationId id, String reason) {
        return shown(id, reason, LATER);
    }

    private ShowApplication.Shown shown(ApplicationId id, String reason, Instant at) {
        return show.show(id, reason, Language.EN, at);
    }

    @Test
    void answers_are_in_the_order_of_the_form_and_in_words() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        assertThat(shown(ada.id(), "").answers())
                .containsExactly(
                        new Answered(Section.STARTUP, "startup", "Start-up", "Fil"),
                        new Answered(Section.STARTUP, "contact", "Contact person", "Ada Lefèvre"),
                        new Answered(Section.PROJECT, "pitch", "pitch", "Des tissus de Roubaix"),
                        new Answered(Section.PROJECT, "stage", "stage", "idea"));
    }

    @Test
    void the_submission_is_shown_and_not_what_was_changed_since() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        memory.commit(Write.put(ada.saved(answers("Toile"), 1, NOW)));
        assertThat(shown(ada.id(), "").answers().getFirst().answer()).isEqualTo("Fil");
    }

    @Test
    void every_opening_is_in_the_history_with_its_reason() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        assertThat(shown(ada.id(), "").view().dossier().history()).containsExactly(opening(ada.id(), "", LATER));
        assertThat(shown(ada.id(), "a call", A_MOMENT_LATER).view().dossier().history())
                .containsExactly(opening(ada.id(), "", LATER), opening(ada.id(), "a call", A_MOMENT_LATER));
        assertThat(memory.history(ada.id()))
                .containsExactly(opening(ada.id(), "", LATER), opening(ada.id(), "a call", A_MOMENT_LATER));
        assertThat(shown(ada.id(), "").view().history()).isEmpty();
        assertThat(memory.applications().find(ada.id())).contains(ada);
    }

    @Test
    void the_content_of_a_draft_needs_a_reason() {
        var draft = aDraftOf("ada@example.org").saved(answers("Fil"), 1, NOW);
        stored(memory, draft);
        var deck = aDocumentOf(draft, BYTES);
        memory.commit(Write.put(deck));
        var checked = deck.checked(Verdict.FINE, files.put(deck, BYTES));
        memory.commit(Write.put(checked));
        var closed = shown(draft.id(), "");
        assertThat(closed.withheld()).isTrue();
        assertThat(closed.answers()).isEmpty();
        assertThat(closed.documents()).containsExactly(new File(checked, Optional.empty()));
        var open = shown(draft.id(), "she asked for help", A_MOMENT_LATER);
        assertThat(open.withheld()).isFalse();
        assertThat(open.answers()).hasSize(4);
        assertThat(open.documents()).containsExactly(new File(checked, Optional.of(files.readingUrl(checked))));
        assertThat(memory.history(draft.id()))
                .containsExactly(
                        opening(draft.id(), "", LATER), opening(draft.id(), "she asked for help", A_MOMENT_LATER));
    }

    @Test
    void only_checked_files_that_are_still_there_have_a_url() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var deck = aDocumentOf(ada, BYTES);
        memory.commit(Write.put(deck));
        assertThat(shown(ada.id(), "").documents()).containsExactly(new File(deck, Optional.empty()));
        var checked = deck.checked(Verdict.FINE, files.put(deck, BYTES));
        memory.commit(Write.put(checked));
        assertThat(shown(ada.id(), "").documents())
                .containsExactly(new File(checked, Optional.of(files.readingUrl(checked))));
        files.purge(checked);
        assertThat(shown(ada.id(), "").documents()).containsExactly(new File(checked, Optional.empty()));
    }

    @Test
    void mails_readings_and_the_decision_are_those_of_the_application() {
        var ada = stored(memory, anApplicationOf("ada@example.org", "Fil"));
        var eve = stored(memory, anApplicationOf("eve@example.org", "Fin"));
        var lea = aMember("lea@example.org");
        var receipt = ApplicationMails.receipt(ada, anOpenCall(), List.of(), NOW);
        var reading = Reading.assigned(lea, ada.id(), LATER);
        var decision = new Decision(
                CALL, ada.id(), Outcome.ACCEPT, "blanchemaille", List.of(), "unanimous", NOW, Optional.empty(), 1);
        memory.commit(
                Write.put(lea),
                Write.put(receipt),
                Write.put(ApplicationMails.receipt(eve, anOpenCall(), List.of(), NOW)),
                Write.put(new CommitteeMails(lea, anOpenCall(), "t").invitation("m1", NOW)),
                Write.put(reading),
                Write.put(Reading.assigned(lea, eve.id(), LATER)),
                Write.put(decision));
        var done = reading.reviewed(new Review(scores("team", 4), "private", "Belle équipe", true, 1));
        memory.commit(Write.put(done));
        var shown = shown(ada.id(), "");
        assertThat(shown.mails()).containsExactly(receipt);
        assertThat(shown.readings()).containsExactly(new Assigned(lea, done));
        assertThat(shown.decision()).contains(decision);
        assertThat(shown(eve.id(), "").decision()).isEmpty();
    }

    @Test
    void an_unknown_application_is_refused_at_its_field_and_nothing_is_written() {
        var before = memory.everything();
        var refusal = refusal(() -> shown(new ApplicationId("nothing"), "why not"));
        assertThat(refusal.reason()).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(refusal.fields()).isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
        assertThat(memory.everything()).isEqualTo(before);
    }
}
