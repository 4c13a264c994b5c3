package fr.navette.projects;

import static fr.navette.Given.CALL;
import static fr.navette.Refused.reason;
import static fr.navette.projects.AProject.ADA;
import static fr.navette.projects.AProject.EVE;
import static fr.navette.projects.AProject.FIRST_TEXT;
import static fr.navette.projects.AProject.MARCH;
import static fr.navette.projects.AProject.NOUR;
import static fr.navette.projects.AProject.known;
import static fr.navette.projects.AProject.people;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSecrets;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.calls.Agreement;
import fr.navette.calls.Digest;
import fr.navette.documents.CheckDocument;
import fr.navette.documents.Document;
import fr.navette.documents.FollowUpDocuments;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.Scan;
import fr.navette.documents.Uploaded;
import fr.navette.documents.check.DocumentState;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.people.Email;
import fr.navette.people.NamedPerson;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperFilesTest {
    private static final byte[] CERTIFICATE = Uploaded.anImage("png");
    private static final byte[] BROKEN = {1, 2, 3};
    private static final String INSURANCE = "paper-insurance";

    private final AProject given = new AProject();
    private final InMemoryFiles files = new InMemoryFiles();
    private final GrantUpload grant =
            new GrantUpload(given.memory.documents(), files, given.memory, new KnownSecrets(), Scan.NOT_WANTED);
    private final SendPaper send = new SendPaper(given.show, grant);
    private final RemovePaper remove = new RemovePaper(given.show, given.memory);
    private final CheckDocument check = new CheckDocument(given.memory.documents(), files, given.memory);

    private Document announced(Email who, String slot, byte[] content) {
        var file = new GrantUpload.UploadRequest(
                slot, "Attestation.png", "image/png", content.length, Sha256.base64(content));
        return send.by(who.person(), given.id, file, MARCH).document();
    }

    /** Sends a file, which is checked at once. */
    private Document sends(Email who, String slot, byte[] content) {
        var document = announced(who, slot, content);
        files.put(document, content);
        return check.check(document.application(), document.id(), Optional.empty())
                .orElseThrow();
    }

    private boolean isSent() {
        var view = given.seenBy(ADA);
        return view.files().isSent(view.onboarding().getFirst());
    }

    @Test
    void an_item_to_send_is_done_by_a_file_that_names_who_sent_it() {
        assertThat(isSent()).isFalse();
        var announced = announced(ADA, INSURANCE, CERTIFICATE);
        assertThat(isSent()).isTrue();
        assertThat(announced.application()).isEqualTo(given.id);
        assertThat(announced.call()).isEqualTo(CALL);
        assertThat(announced.sender()).contains(new NamedPerson(ADA.person(), "Ada Lefèvre"));
        files.put(announced, CERTIFICATE);
        check.check(given.id, announced.id(), Optional.empty());
        assertThat(given.seenBy(ADA).files().documents())
                .extracting(Document::state)
                .containsExactly(DocumentState.CHECKED);
    }

    @Test
    void a_refused_file_leaves_the_item_open_and_another_takes_its_place() {
        var refused = sends(ADA, INSURANCE, BROKEN);
        assertThat(refused.state()).isEqualTo(DocumentState.REJECTED);
        assertThat(isSent()).isFalse();
        var second = sends(ADA, INSURANCE, CERTIFICATE);
        assertThat(isSent()).isTrue();
        remove.by(ADA.person(), given.id, refused.id(), MARCH);
        assertThat(given.seenBy(ADA).files().documents()).containsExactly(second);
    }

    @Test
    void only_the_people_of_the_project_send_and_remove_its_files() {
        var sent = sends(ADA, INSURANCE, CERTIFICATE);
        var before = given.memory.everything();
        assertThat(reason(() -> announced(EVE, INSURANCE, CERTIFICATE))).isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(reason(() -> remove.by(EVE.person(), given.id, sent.id(), MARCH)))
                .isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
        given.nourJoins();
        remove.by(NOUR.person(), given.id, sent.id(), MARCH);
        var nours = sends(NOUR, INSURANCE, CERTIFICATE);
        assertThat(nours.sender()).map(NamedPerson::name).contains("Nour");
        given.changes(NOUR, people(known(NOUR)), MARCH);
        assertThat(reason(() -> announced(ADA, INSURANCE, CERTIFICATE))).isEqualTo(Reason.PROJECT_UNKNOWN);
    }

    @Test
    void only_what_the_cohort_asks_for_is_taken_and_nothing_once_its_time_is_over() {
        var before = given.memory.everything();
        for (var slot : new String[] {"deck", "insurance", "paper-rules", "signed-agreement"})
            assertThat(reason(() -> announced(ADA, slot, CERTIFICATE))).isEqualTo(Reason.SLOT_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
        var sent = sends(ADA, INSURANCE, CERTIFICATE);
        given.graduates();
        assertThat(reason(() -> announced(ADA, INSURANCE, CERTIFICATE))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(reason(() -> remove.by(ADA.person(), given.id, sent.id(), MARCH)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
    }

    @Test
    void a_scan_of_the_agreement_is_taken_where_the_house_wants_ink() {
        given.rewords(new Agreement("2027-2", FIRST_TEXT.text(), true));
        assertThat(sends(ADA, "signed-agreement", CERTIFICATE).state()).isEqualTo(DocumentState.CHECKED);
    }

    @Test
    void the_history_says_who_removed_a_file_that_staff_could_read() {
        remove.by(ADA.person(), given.id, announced(ADA, INSURANCE, CERTIFICATE).id(), MARCH);
        assertThat(given.history()).extracting(HistoryEntry::what).doesNotContain(HistoryEvent.PAPER_REMOVED);
        remove.by(ADA.person(), given.id, sends(ADA, INSURANCE, CERTIFICATE).id(), MARCH);
        assertThat(given.history()).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(HistoryEvent.PAPER_REMOVED);
            assertThat(entry.note()).isEqualTo(INSURANCE);
            assertThat(entry.by()).map(NamedPerson::name).contains("Ada Lefèvre");
        });
    }

    @Test
    void the_application_does_not_show_what_the_project_has_sent_since() {
        sends(ADA, INSURANCE, CERTIFICATE);
        assertThat(given.memory.applications().dossier(given.id).orElseThrow().documents())
                .isEmpty();
    }

    @Test
    void everybody_who_speaks_for_the_project_is_told_once_of_a_refused_file() {
        given.nourJoins();
        sends(ADA, INSURANCE, BROKEN);
        var followUp = new FollowUpDocuments(
                given.memory.calls(),
                given.memory.applications(),
                given.memory.documents(),
                files,
                document -> {},
                new PaperMails(given.memory.calls(), given.places),
                given.memory,
                Scan.NOT_WANTED,
                Given.email("equipe@example.org"));
        for (int minute = 0; minute < 2; minute++) followUp.due(MARCH).forEach(Runnable::run);
        assertThat(given.mails(MailTemplate.PAPER_REFUSED)).extracting(Mail::to).containsExactlyInAnyOrder(ADA, NOUR);
    }

    @Test
    void nobody_is_reminded_of_an_item_whose_file_is_there() {
        given.memory.commit(Write.put(Digest.first(CALL)));
        var remind = new RemindProjects(
                given.memory.calls(),
                given.memory.cohorts(),
                given.places,
                given.memory.documents(),
                given.memory.digests(),
                given.memory.outbox(),
                given.memory);
        sends(ADA, INSURANCE, CERTIFICATE);
        remind.due(Instant.parse("2027-03-08T07:00:00Z")).forEach(Runnable::run);
        assertThat(given.mails(MailTemplate.ONBOARDING_REMINDER))
                .singleElement()
                .satisfies(mail -> assertThat(mail.values().get("items").toString())
                        .doesNotContain("insurance")
                        .contains("rules"));
    }
}
