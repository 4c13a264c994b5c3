package fr.navette.committee;

import static fr.navette.Given.CALL;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCall;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDocumentOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.aSubmission;
import static fr.navette.Given.anIdentifyingQuestion;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.map;
import static fr.navette.Given.scores;
import static fr.navette.Refused.reason;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemoryFiles;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.Form;
import fr.navette.calls.Jury;
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
import java.util.Map;
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
        return read.by(session, given.fil.id(), deck.id()).download();
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
    void in_a_blind_call_nothing_that_names_people_is_shown() {
        given.rules(aBlindJury());
        checked(Verdict.FINE);
        assertThat(shown().answers())
                .isEqualTo(map("startup", "Fil", "pitch", "Des tissus de Roubaix", "stage", "idea"));
        assertThat(shown().documents()).extracting(Document::name).containsExactly("deck.pdf");
        assertThat(shown().documents()).extracting(Document::id).containsExactly(deck.id());
    }

    @Test
    void founders_phones_and_questions_marked_as_identifying_are_hidden_in_a_blind_call() {
        var form = new Form(aCall(
                List.of(
                        aQuestion("people", QuestionKind.FOUNDERS, true, 200),
                        aQuestion("call-me", QuestionKind.PHONE, true, 200),
                        aQuestion("site", QuestionKind.URL, true, 200),
                        anIdentifyingQuestion("story")),
                List.of()));
        var answers = map("startup", "Fil", "contact", "a", "people", "b", "call-me", "c", "site", "d", "story", "e");
        assertThat(new SeenByReader(form, true).answers(answers)).isEqualTo(map("startup", "Fil", "site", "d"));
        assertThat(new SeenByReader(form, false).answers(answers)).isEqualTo(answers);
        assertThat(new SeenByReader(form, true).fields(List.of("answers.contact", "documents.deck", "answers.site")))
                .isEqualTo(List.of("documents.deck", "answers.site"));
    }

    private static Jury aBlindJury() {
        return new Jury(true, Jury.Others.NEVER, Jury.Browsers.ANY, List.of(), Jury.ACROSS_SITES, Optional.empty());
    }

    private static Jury aJury(Jury.Others others) {
        return new Jury(false, others, Jury.Browsers.ANY, List.of(), Jury.ACROSS_SITES, Optional.empty());
    }

    @Test
    void reviews_of_others_are_shown_never_after_mine_or_always() {
        var max = aMember("max@example.org");
        var reading = given.readBy(max);
        assertThat(othersIn(Jury.Others.ALWAYS)).isEmpty();
        var review = new Review(scores("team", 2, "market", 1), "private", "Trop tôt", true, 1);
        given.memory.commit(Write.put(reading.reviewed(review)));
        var theirs = List.of(new ShowDossier.OtherReview(max.name(), review));
        assertThat(othersIn(Jury.Others.NEVER)).isEmpty();
        assertThat(othersIn(Jury.Others.AFTER_MINE)).isEmpty();
        assertThat(othersIn(Jury.Others.ALWAYS)).isEqualTo(theirs);
        given.scored();
        assertThat(shown().others()).isEqualTo(theirs);
    }

    private List<ShowDossier.OtherReview> othersIn(Jury.Others others) {
        given.memory.commit(Write.put(aCallWith(aJury(others))
                .withVersion(given.memory.calls().get(CALL).version() + 1)));
        return shown().others();
    }

    @Test
    void what_changed_since_my_review_is_named() {
        new SaveReview(given.memory.calls(), given.memory.applications(), given.memory.committee(), given.memory)
                .by(given.session, given.fil.id(), 0, new SaveReview.Written(Map.of(), "", "", false, Optional.of(1)));
        assertThat(shown().changed()).isEmpty();
        given.resubmitted("Fil d'Ariane");
        assertThat(shown().changed()).isEqualTo(List.of("answers.startup"));
    }

    @Test
    void a_picture_of_a_page_is_read_like_the_file() {
        given.memory.commit(Write.put(deck));
        var checked = deck.checked(Verdict.FINE, "v1");
        given.memory.commit(Write.put(checked));
        given.memory.commit(Write.put(checked.pictured(2)));
        files.put(deck, new byte[] {1});
        assertThat(page(given.session, 2)).isEqualTo(files.pageUrl(deck, 2));
        for (int none : new int[] {0, 3})
            assertThat(reason(() -> page(given.session, none))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        assertThat(reason(() -> page(given.max, 1))).isEqualTo(Reason.APPLICATION_UNKNOWN);
        given.recused();
        assertThat(reason(() -> page(given.session, 1))).isEqualTo(Reason.RECUSED);
    }

    private String page(Session session, int page) {
        return read.page(session, given.fil.id(), deck.id(), page);
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
