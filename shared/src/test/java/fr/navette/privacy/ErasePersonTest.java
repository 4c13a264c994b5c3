package fr.navette.privacy;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aDraftOf;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.stored;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.FollowUp;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Digest;
import fr.navette.calls.Slot;
import fr.navette.cohorts.EnterCohort;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.AddressChange;
import fr.navette.committee.ChangeAddress;
import fr.navette.committee.DeclareConflict;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentMails;
import fr.navette.documents.Files;
import fr.navette.documents.GrantUpload;
import fr.navette.documents.Scan;
import fr.navette.documents.check.FileType;
import fr.navette.housekeeping.Sweeps;
import fr.navette.mail.Mail;
import fr.navette.mail.MailStates;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.Offer;
import fr.navette.people.NamedPerson;
import fr.navette.privacy.PersonalData.OwnProject;
import fr.navette.reviews.AReview;
import fr.navette.search.index.SearchEntry;
import fr.navette.secrets.Sha256;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ErasePersonTest {
    private static final byte[] CONTENT = {1};
    private static final int PEOPLE = Integer.getInteger("erased.people", 200);

    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final FindPersonalData find = new FindPersonalData(
            memory.calls(),
            memory.applications(),
            memory.documents(),
            memory.committee(),
            memory.addressChanges(),
            memory.decisions(),
            memory.cohorts(),
            memory.reviews(),
            memory.outbox(),
            memory.tokens(),
            memory.search());
    private final ErasePerson erase = new ErasePerson(
            find,
            memory.calls(),
            memory.placeLedger(),
            memory.followUps(),
            memory.digests(),
            files,
            memory.tokens(),
            memory);
    private final ChangeAddress change =
            new ChangeAddress(memory.calls(), memory.applications(), memory.committee(), memory, new KnownSecrets());

    ErasePersonTest() {
        memory.commit(Write.put(anOpenCall()));
    }

    private static String address(int person) {
        return "canary" + person + "@example.org";
    }

    private static String address(int person, String suffix) {
        return "canary" + person + suffix + "@example.org";
    }

    private void moves(String from, String to, Instant at) {
        change.change(CALL, email(from), email(to), at, true);
    }

    private Canary canary(int person) {
        return new Canary("canary" + person, memory, memory.tokens());
    }

    private Application lives(int person) {
        return canary(person).applies(CONTENT, document -> files.put(document, CONTENT));
    }

    private void reads(int person, Application other) {
        canary(person).reads(other);
    }

    @Test
    void of_many_people_none_is_left_and_nobody_else_is_touched() {
        var other = stored(memory, anApplicationOf("other@example.org", "Autre"));
        for (int person = 0; person < PEOPLE; person++) {
            lives(person);
            if (person % 2 == 0) reads(person, other);
            if (person % 3 == 0) moves(address(person), address(person, "new"), NOW);
        }
        for (int person = 0; person < PEOPLE; person++) {
            var asked = person % 6 == 0 ? address(person, "new") : address(person);
            erase.erase(email(asked), LATER, true);
        }
        assertThat(memory.everything()).doesNotContain("canary");
        // What they sent for the projects of others.
        assertThat(files.size()).isEqualTo(PEOPLE);
        assertThat(memory.applications().find(other.id())).contains(other);
        assertThat(memory.erasures().of(CALL)).hasSize(PEOPLE + PEOPLE / 2);
    }

    @Test
    void a_project_of_several_stays_with_what_was_signed_but_not_by_whom() {
        var ada = lives(1);
        var id = new ApplicationId("shared-" + ada.id().value());
        erase.erase(email(address(1)), LATER, true);
        var project = memory.cohorts().project(new ProjectId(id.value())).orElseThrow();
        assertThat(project.people()).extracting(Project.Representative::name).containsExactly("Autre");
        var papers = memory.projectPlaces().named(id).papers();
        assertThat(papers.done()).extracting(Papers.Done::item).containsExactly("insurance");
        assertThat(papers.signatures())
                .extracting(Papers.Signature::by, Papers.Signature::version)
                .containsExactly(Tuple.tuple(NamedPerson.ERASED, "2027-1"));
        assertThat(papers.exitForms()).isEmpty();
        assertThat(memory.documents().of(id)).singleElement().satisfies(paper -> {
            assertThat(paper.sender()).contains(NamedPerson.ERASED);
            assertThat(files.hasChecked(paper)).isTrue();
        });
        assertThat(memory.history(id)).extracting(HistoryEntry::by).containsExactly(Optional.of(NamedPerson.ERASED));
        assertThat(memory.cohorts().projects(email(address(1)).person())).isEmpty();
        assertThat(memory.cohorts().projects(email("canary1@home.example").person()))
                .isEmpty();
    }

    @Test
    void a_lasting_address_leads_to_its_exit_form_and_goes_with_it() {
        var ada = lives(1);
        var lasting = email("canary1@home.example");
        var id = new ApplicationId("shared-" + ada.id().value());
        assertThat(find.of(lasting).projects()).hasSize(1);
        erase.erase(lasting, LATER, true);
        assertThat(memory.projectPlaces().named(id).papers().exitForms()).isEmpty();
        assertThat(memory.everything()).doesNotContain("home.example");
        assertThat(memory.applications().find(ada.id())).contains(ada);
    }

    @Test
    void the_project_of_an_applicant_stays_for_a_co_founder_and_goes_with_the_last() {
        var enrolled = stored(
                memory,
                anApplicationOf(address(1), "Fil")
                        .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, NOW)), NOW)
                        .application());
        memory.commit(new EnterCohort(memory.projectPlaces()).entered(enrolled, anOpenCall(), NOW));
        memory.commit(memory.placeLedger()
                .of(anOpenCall())
                .take("blanchemaille", Optional.of("incubator"), enrolled.id())
                .writes());
        var nour = new Project.Representative("Nour", email("nour@example.org"), Language.FR);
        var project = memory.cohorts().project(ProjectId.of(enrolled.id())).orElseThrow();
        memory.commit(Write.put(project.joinedBy(nour)), Write.put(new ProjectClaim(nour.person(), project.id())));
        var grant = new GrantUpload(memory.documents(), files, memory, new KnownSecrets(), Scan.NOT_WANTED);
        var owner = new GrantUpload.Owner(enrolled.id(), CALL, Optional.of(new NamedPerson(enrolled.person(), "Ada")));
        var kbis =
                new GrantUpload.UploadRequest("paper-kbis", "kbis.pdf", "application/pdf", 1, Sha256.base64(CONTENT));
        var slot = new Slot("paper-kbis", Given.text("kbis"), List.of(FileType.PDF), 10, true);
        var paper = grant.to(owner, slot, kbis, LATER.minusSeconds(60)).document();
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.applications().find(enrolled.id())).isEmpty();
        assertThat(memory.projectPlaces().of(nour.person())).hasSize(1);
        assertThat(held()).isEqualTo(1);
        assertThat(memory.documents().of(enrolled.id())).hasSize(1);
        erase.erase(nour.email(), LATER, true);
        assertThat(memory.cohorts().places(CALL)).isEmpty();
        assertThat(memory.cohorts().project(project.id())).isEmpty();
        assertThat(held()).isZero();
        // Its upload may still be running: the sweep deletes it.
        assertThat(memory.followUps().find(enrolled.id(), FollowUp.Kind.ERASED_PROJECT))
                .map(FollowUp::dueAt)
                .contains(LATER.plus(Files.UPLOAD_OVER));
        files.put(paper, CONTENT);
        Sweeps.of(memory, files, document -> {}, memory).run(LATER.plus(Files.UPLOAD_OVER));
        assertThat(memory.documents().of(enrolled.id())).isEmpty();
        assertThat(files.isEmpty()).isTrue();
    }

    private int held() {
        return memory.placeLedger().of(anOpenCall()).now().stream()
                .mapToInt(places -> places.held())
                .sum();
    }

    @Test
    void a_dry_run_counts_the_same_and_erases_nothing() {
        lives(1);
        var before = memory.everything();
        var dry = erase.erase(email(address(1)), LATER, false);
        assertThat(memory.everything()).isEqualTo(before);
        assertThat(dry.files()).isEqualTo(2);
        assertThat(dry.mails()).isEqualTo(7);
        var done = erase.erase(email(address(1)), LATER, true);
        assertThat(done).isEqualTo(dry);
        assertThat(erase.erase(email(address(1)), LATER, true).rows()).isZero();
    }

    @Test
    void the_place_that_the_person_held_is_free() {
        var offer = Offer.until("blanchemaille", LATER, NOW);
        var application = stored(
                memory,
                anApplicationOf(address(1), "canary1")
                        .announced(Status.OFFERED, Optional.of(offer), NOW)
                        .application());
        memory.commit(memory.placeLedger()
                .of(anOpenCall())
                .take("blanchemaille", application, Optional.empty())
                .writes());
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.placeLedger()
                        .of(anOpenCall())
                        .at("blanchemaille", application)
                        .held())
                .isZero();
    }

    @Test
    void only_statistics_stay() {
        var application = lives(1);
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.erasures().of(CALL))
                .containsExactly(new Erasure(
                        CALL,
                        application.id().value(),
                        Optional.of(Status.SUBMITTED),
                        application.site(),
                        application.current().track(),
                        1,
                        LATER));
    }

    @Test
    void a_file_whose_upload_may_still_run_is_left_to_the_sweep() {
        var application = stored(memory, anApplicationOf(address(1), "canary1"));
        var uploading = aDocument(application, "deck", "canary1.pdf", FileType.PDF, CONTENT);
        memory.commit(Write.put(uploading));
        var erased = erase.erase(email(address(1)), uploading.requestedAt().plusSeconds(60), true);
        assertThat(erased.filesLater()).isEqualTo(1);
        assertThat(memory.documents().of(application.id())).containsExactly(uploading);
        var followUp =
                memory.followUps().find(application.id(), FollowUp.Kind.DRAFT).orElseThrow();
        assertThat(followUp.dueAt()).isEqualTo(uploading.requestedAt().plusSeconds(60 + 20 * 60));
    }

    @Test
    void an_application_of_somebody_else_that_names_the_person_stays_and_is_named() {
        var founders =
                List.of(Map.of("name", "Ada", "role", "CTO", "email", address(1), "fullTime", true, "share", 50));
        var draft = aDraftOf("other@example.org");
        var other = draft.saved(
                new Content(Map.of("startup", "Fil", "founders", founders), List.of(), Optional.empty()), 0, NOW);
        memory.commit(Write.put(draft));
        memory.commit(Write.put(other));
        memory.commit(SearchEntry.changes(Set.of(), Summary.of(other).entries()));
        var erased = erase.erase(email(address(1)), LATER, true);
        assertThat(erased.data().mentions()).containsExactly(Summary.of(other));
        assertThat(memory.applications().find(other.id())).contains(other);
    }

    @Test
    void what_the_person_wrote_for_the_project_of_others_stays_without_the_name() {
        var other = stored(memory, anApplicationOf("other@example.org", "Autre"));
        var review = AReview.of(Place.of(other, ProjectId.of(other.id()), anOpenCall(), NOW), "Trois clients");
        var canary = email(address(1)).person();
        var reader = aMember("lea@example.org").id();
        var answers = review.answers(canary);
        memory.commit(Write.put(review.review(canary, reader)), Write.put(answers));
        assertThat(find.of(email(address(1))).written().answers()).containsExactly(answers);
        erase.erase(email(address(1)), LATER, true);
        var kept = memory.reviews().answers(CALL).getFirst();
        assertThat(kept.values()).isEqualTo(answers.values());
        assertThat(kept.author()).isEqualTo(NamedPerson.ERASED);
        assertThat(memory.everything()).doesNotContain(canary.value());
    }

    @Test
    void the_words_of_staff_on_a_conflict_with_the_person_go_and_the_member_stays() {
        var application = lives(1);
        var lea = aMember("lea@example.org");
        memory.commit(Write.put(lea));
        new DeclareConflict(memory.calls(), memory.applications(), memory.committee(), memory)
                .rule(CALL, application.id(), lea.email(), DeclareConflict.Word.DECLARE, "canary1's aunt", NOW, true);
        assertThat(find.of(email(address(1))).applications().getFirst().ruled()).hasSize(1);
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.committee().member(lea.membership()).orElseThrow().rulings())
                .isEmpty();
        assertThat(memory.everything()).doesNotContain("canary1");
    }

    @Test
    void any_address_of_the_person_leads_to_everything() {
        lives(1);
        reads(1, stored(memory, anApplicationOf("other@example.org", "Autre")));
        var now = find.of(email(address(1)));
        moves(address(1), address(1, "b"), NOW);
        memory.tokens().save(aSessionOf(address(1, "b")));
        moves(address(1, "b"), address(1, "c"), NOW.plusSeconds(1));
        for (var address : List.of(address(1), address(1, "b"), address(1, "c"))) {
            var data = find.of(email(address));
            assertThat(data.applications()).hasSize(1);
            assertThat(data.memberships()).hasSize(1);
            assertThat(data.moves()).hasSize(2);
            assertThat(data.late()).hasSize(1);
            assertThat(data.sessions()).hasSize(2);
            assertThat(data.mails()).hasSize(now.mails().size() + 4);
        }
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.everything()).doesNotContain("canary").doesNotContain("AddressChange");
    }

    @Test
    void an_address_that_somebody_else_has_now_is_theirs() {
        var first = lives(1);
        moves(address(1), address(1, "new"), NOW);
        var second = lives(2);
        moves(address(2), address(1), NOW.plusSeconds(1));
        assertThat(applicationsOf(address(1))).containsExactly(second.id());
        assertThat(applicationsOf(address(1, "new"))).containsExactly(first.id());
        erase.erase(email(address(1)), LATER, true);
        assertThat(applicationsOf(address(1, "new"))).containsExactly(first.id());
    }

    @Test
    void people_who_exchange_their_addresses_stay_two() {
        var first = lives(1);
        var second = lives(2);
        moves(address(1), "between@example.org", NOW);
        moves(address(2), address(1), NOW.plusSeconds(1));
        moves("between@example.org", address(2), NOW.plusSeconds(2));
        assertThat(applicationsOf(address(1))).containsExactly(second.id());
        assertThat(applicationsOf(address(2))).containsExactly(first.id());
        assertThat(applicationsOf("between@example.org")).containsExactly(first.id());
    }

    @Test
    void a_move_counts_in_its_call_alone() {
        var application = lives(1);
        var elsewhere = new CallId("elsewhere");
        memory.commit(Write.put(new AddressChange(
                elsewhere,
                email(address(1)).person(),
                email("former@example.org").person(),
                NOW)));
        assertThat(applicationsOf("former@example.org")).isEmpty();
        assertThat(applicationsOf(address(1))).containsExactly(application.id());
    }

    private List<ApplicationId> applicationsOf(String address) {
        return find.of(email(address)).applications().stream()
                .map(own -> own.dossier().application().id())
                .toList();
    }

    @Test
    void mails_to_staff_that_name_the_person_go_and_others_stay() {
        var application = lives(1);
        var document = memory.documents().of(application.id()).getFirst();
        var other = anApplicationOf("other@example.org", "Autre");
        var others = aDocument(other, "deck", "autre.pdf", FileType.PDF, CONTENT);
        var kept = MailStates.failed(DocumentMails.stuck(others, email("equipe@example.org"), LATER));
        memory.commit(
                Write.put(DocumentMails.stuck(document, email("equipe@example.org"), NOW)),
                Write.put(DocumentMails.stuck(others, email("equipe@example.org"), LATER)),
                Write.put(Digest.first(CALL)));
        memory.commit(
                Write.put(MailStates.failed(DocumentMails.stuck(document, email("equipe@example.org"), NOW))),
                Write.put(kept),
                Write.put(Digest.first(CALL).told(Set.of("fingerprint"), LATER)),
                Write.put(aDigest(application.startup())));
        erase.erase(email(address(1)), LATER, true);
        assertThat(memory.everything()).doesNotContain("canary");
        assertThat(memory.mails()).containsExactly(kept);
        assertThat(memory.digests().find(CALL)).contains(new Digest(CALL, LATER, Set.of(), 3));
    }

    private static Mail aDigest(String startup) {
        return Mail.pending(
                CALL.value(),
                "digest",
                MailTemplate.DIGEST,
                email("equipe@example.org"),
                "",
                Language.FR,
                Map.of("refused", Map.of("lines", List.of(Map.of("startup", startup)))),
                NOW);
    }

    @Test
    void everything_about_a_person_is_found() {
        var application = lives(1);
        reads(1, stored(memory, anApplicationOf("other@example.org", "Autre")));
        var data = find.of(email(address(1)));
        assertThat(data.applications()).singleElement().satisfies(own -> {
            assertThat(own.dossier().application()).isEqualTo(application);
            assertThat(own.dossier().documents()).extracting(Document::name).containsExactly("canary1.pdf");
            assertThat(own.dossier().history()).hasSize(1);
            assertThat(own.decision()).isPresent();
            assertThat(data.projects())
                    .extracting(project -> project.places().size())
                    .contains(1);
            assertThat(data.projects())
                    .flatExtracting(OwnProject::ownPapers)
                    .extracting(Document::slot)
                    .containsExactlyInAnyOrder("paper-insurance", "paper-shared");
            assertThat(own.readings()).hasSize(1);
        });
        assertThat(data.memberships()).singleElement().satisfies(own -> {
            assertThat(own.seen()).isPresent();
            assertThat(own.readings()).hasSize(1);
        });
        assertThat(data.mails()).hasSize(8);
        assertThat(data.sessions()).hasSize(1);
    }
}
