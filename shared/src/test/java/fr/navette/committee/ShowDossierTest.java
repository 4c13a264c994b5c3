package fr.navette.committee;

import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.map;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemoryFiles;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.calls.QuestionKind;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentId;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.storage.Write;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The dossier and its documents, as a member reads them. */
class ShowDossierTest {
    private final SeatedCommittee given = new SeatedCommittee();
    private final InMemoryFiles files = new InMemoryFiles();
    private final ShowDossier show =
            new ShowDossier(given.memory.calls(), given.memory.applications(), given.memory.committee());
    private final ReadDocument read = new ReadDocument(show, files);
    private final Document deck = aDocumentOf(given.fil, new byte[] {1});

    private ShowDossier.Shown shown() {
        return show.by(given.session, given.fil.id());
    }

    private String url(Session session) {
        return read.by(session, given.fil.id(), deck.id());
    }

    private void checked(Verdict verdict) {
        given.memory.commit(Write.put(deck));
        given.memory.commit(Write.put(deck.checked(verdict, "v1")));
    }

    @Test
    void a_member_reads_an_assigned_application() {
        given.memory.commit(Write.put(deck));
        var shown = shown();
        assertThat(shown.call()).isEqualTo(anOpenCall());
        assertThat(shown.dossier().application()).isEqualTo(given.fil);
        assertThat(shown.dossier().documents()).containsExactly(deck);
        assertThat(shown.answers()).isEqualTo(given.fil.current().answers());
        assertThat(shown.reading()).isEqualTo(given.reading());
    }

    @Test
    void an_answer_to_a_hidden_question_is_not_shown() {
        var answers = map("startup", "Fil", "stage", "idea", "revenue", new BigDecimal("12000"));
        var hiding = new Content(answers, List.of("blanchemaille"), Optional.empty());
        var saved = given.fil.saved(hiding, 0, NOW);
        var asked = new Content(map("startup", "Fil", "stage", "idea"), hiding.sites(), Optional.empty());
        given.memory.commit(Write.put(saved));
        given.memory.commit(Write.put(saved.submitted(aSubmission(asked), NOW).application()));
        assertThat(shown().answers()).isEqualTo(map("startup", "Fil", "stage", "idea"));
        // The same holds if staff show the question to everybody later.
        var call = anOpenCall();
        given.memory.commit(Write.put(
                aCall(List.of(aQuestion("revenue", QuestionKind.MONEY, true, 20)), call.documents())
                        .withVersion(2)));
        assertThat(shown().answers()).isEqualTo(map("startup", "Fil", "stage", "idea"));
    }

    @Test
    void changes_that_were_not_resubmitted_are_not_shown() {
        checked(Verdict.FINE);
        given.memory.commit(Write.put(given.fil.saved(answers("Another name"), 0, NOW)));
        var second = aDocument(given.fil, "kbis", "kbis.pdf", FileType.PDF, new byte[] {2});
        given.memory.commit(
                Write.put(second), Write.put(deck.checked(Verdict.FINE, "v1").removed(NOW)));
        assertThat(shown().answers()).isEqualTo(given.fil.current().answers());
        assertThat(shown().dossier().submitted()).extracting(Document::id).containsExactly(deck.id());
        files.put(deck, new byte[] {1});
        assertThat(url(given.session)).isNotEmpty();
        assertThat(reason(() -> read.by(given.session, given.fil.id(), second.id())))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void a_member_cannot_read_an_unassigned_application() {
        assertThat(reason(() -> show.by(given.max, given.fil.id()))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> show.by(given.session, new ApplicationId("nothing"))))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> show.by(aSessionOf("ada@example.org"), given.fil.id())))
                .isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void after_a_recusal_the_dossier_is_closed() {
        checked(Verdict.FINE);
        given.recused();
        assertThat(reason(this::shown)).isEqualTo(Reason.RECUSED);
        assertThat(reason(() -> url(given.session))).isEqualTo(Reason.RECUSED);
    }

    @Test
    void a_withdrawn_application_can_no_longer_be_read() {
        given.withdrawn();
        assertThat(reason(this::shown)).isEqualTo(Reason.APPLICATION_UNKNOWN);
    }

    @Test
    void a_withdrawn_member_reads_nothing() {
        given.left();
        assertThat(reason(this::shown)).isEqualTo(Reason.NOT_YOURS);
    }

    @Test
    void a_member_of_several_committees_reads_without_naming_one() {
        assertThat(show.by(given.inTwoCommittees(), given.fil.id()).reading()).isEqualTo(given.reading());
    }

    @Test
    void a_checked_file_is_read_in_the_version_that_was_checked() {
        checked(Verdict.FINE);
        files.put(deck, new byte[] {1});
        assertThat(url(given.session)).isEqualTo(files.readingUrl(deck.checked(Verdict.FINE, "v1")));
    }

    @Test
    void a_checked_file_that_is_no_longer_in_the_bucket_is_refused_in_our_words() {
        checked(Verdict.FINE);
        assertThat(reason(() -> url(given.session))).isEqualTo(Reason.DOCUMENT_GONE);
    }

    @Test
    void no_file_is_read_before_its_verdict_or_if_unsafe() {
        given.memory.commit(Write.put(deck));
        assertThat(reason(() -> url(given.session))).isEqualTo(Reason.NOT_CHECKED_YET);
        given.memory.commit(Write.put(deck.checked(Verdict.MALWARE, "v1")));
        assertThat(reason(() -> url(given.session))).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void a_rejected_file_cannot_be_read() {
        checked(Verdict.BROKEN);
        assertThat(reason(() -> url(given.session))).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void an_unknown_file_and_one_of_an_unassigned_application_are_not_found() {
        checked(Verdict.FINE);
        assertThat(reason(() -> url(given.max))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> read.by(given.session, given.fil.id(), new DocumentId("nothing"))))
                .isEqualTo(Reason.APPLICATION_UNKNOWN);
    }
}
