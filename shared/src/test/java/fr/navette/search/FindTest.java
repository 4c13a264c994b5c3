package fr.navette.search;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.map;
import static fr.navette.Refused.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.Given;
import fr.navette.InMemory;
import fr.navette.InMemoryFiles;
import fr.navette.KnownSeals;
import fr.navette.KnownSecrets;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Content;
import fr.navette.applications.NamedApplication;
import fr.navette.applications.NamedApplications;
import fr.navette.applications.SaveApplication;
import fr.navette.applications.StartApplication;
import fr.navette.applications.SubmitApplication;
import fr.navette.applications.Summary;
import fr.navette.cohorts.EnterByHand;
import fr.navette.cohorts.Project;
import fr.navette.committee.InviteCommittee;
import fr.navette.committee.Member;
import fr.navette.committee.WithdrawMember;
import fr.navette.housekeeping.Sweeps;
import fr.navette.input.FieldCode;
import fr.navette.people.PersonId;
import fr.navette.projects.ChangeProject;
import fr.navette.projects.JoinProject;
import fr.navette.projects.ShowProjects;
import fr.navette.projects.Wanted;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is started, saved, submitted or invited is found; nothing that is gone. */
class FindTest {
    private final InMemory memory = new InMemory();
    private final InMemoryFiles files = new InMemoryFiles();
    private final KnownSecrets secrets = new KnownSecrets();
    private final Find find = new Find(memory.search(), memory.applications(), memory.committee(), memory.cohorts());
    private final StartApplication start = new StartApplication(memory.calls(), memory.applications(), memory, secrets);
    private final SaveApplication save = new SaveApplication(memory.calls(), memory.applications(), memory);
    private final InviteCommittee invite = new InviteCommittee(memory.calls(), memory.committee(), memory, secrets);
    private final NamedApplications named = new NamedApplications(memory.search(), memory.applications());

    @BeforeEach
    void aCall() {
        memory.commit(Write.put(Given.aCall(anOpenCall().questions(), List.of())));
    }

    private ApplicationId started(String address) {
        return start.by(aSessionOf(address), CALL, Language.FR, NOW)
                .view()
                .application()
                .id();
    }

    private Application saved(ApplicationId id, Content content, Instant at) {
        var before = memory.applications().find(id).orElseThrow();
        return save.by(before.person(), id, before.version(), content, Optional.empty(), at)
                .application();
    }

    private Application submitted(ApplicationId id) {
        var draft = saved(id, Given.answers("Fil & Cie"), NOW);
        new SubmitApplication(memory.calls(), memory.applications(), memory.readers(), files, new KnownSeals(), memory)
                .by(draft.person(), id, NOW);
        return memory.applications().find(id).orElseThrow();
    }

    private void invited(String name, String address) {
        var invitee = new InviteCommittee.Invitee(name, email(address), Language.FR, "", List.of(), List.of(), 0, 20);
        invite.invite(CALL, List.of(invitee), NOW, true);
    }

    private List<ApplicationId> found(String text) {
        return find.find(text).applications().stream().map(Summary::application).toList();
    }

    private List<String> members(String text) {
        return find.find(text).members().stream().map(Member::name).toList();
    }

    private long entries() {
        return memory.everything().split("SearchEntry\\[").length - 1;
    }

    @Test
    void a_new_draft_is_found_by_its_address() {
        var id = started("Ada.L@fil.example");
        for (var text : List.of("ada", "ada.l@fil.example", "ADA.L@FIL", "fil.example", "fil"))
            assertThat(found(text)).as(text).containsExactly(id);
        for (var text : List.of("da", "fi", "toile", "ada bob"))
            assertThat(found(text)).as(text).isEmpty();
    }

    @Test
    void a_saved_draft_is_found_by_its_new_words_and_no_longer_by_the_old_ones() {
        var id = started("ada@example.org");
        saved(id, Given.answers("L'Éclair"), NOW);
        assertThat(found("eclair")).containsExactly(id);
        assertThat(found("Lefèvre Ada")).containsExactly(id);
        var entries = entries();
        saved(id, Given.answers("L'Éclair"), NOW);
        assertThat(entries()).isEqualTo(entries);
        saved(id, Given.answers("La Toile"), NOW);
        assertThat(found("eclair")).isEmpty();
        assertThat(found("toile")).containsExactly(id);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_submission_is_found_by_its_number_in_any_spelling() {
        var application = submitted(started("ada@example.org"));
        var number = application.receipt().orElseThrow().number();
        for (var typed : List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                number.replace("-", ""),
                " " + number.replace("-", " ") + " ")) {
            assertThat(found(typed)).as(typed).containsExactly(application.id());
            assertThat(named.find(NamedApplication.of(typed))).as(typed).contains(application.id());
        }
    }

    @Test
    void an_id_is_taken_as_it_is_and_an_unknown_number_is_refused_at_its_field() {
        var application = submitted(started("ada@example.org"));
        var id = NamedApplication.of(application.id().value());
        assertThat(named.get(id, "application")).isEqualTo(application.id());
        assertThat(refusal(() -> named.get(NamedApplication.of("ABCD-EFGH"), "application"))
                        .fields())
                .isEqualTo(Map.of("application", FieldCode.NOT_KNOWN));
    }

    @Test
    void a_word_that_looks_like_a_number_is_not_one() {
        var id = started("ada@example.org");
        saved(id, Given.answers("Textiles"), NOW);
        assertThat(named.find(NamedApplication.of("Text-Iles"))).isEmpty();
    }

    @Test
    void a_number_of_two_applications_names_none() {
        var ada = submitted(started("ada@example.org"));
        submitted(started("bob@example.org"));
        // The stand-in's ids differ in their last digits only, and the number is their beginning.
        assertThat(named.find(NamedApplication.of(ada.receipt().orElseThrow().number())))
                .isEmpty();
    }

    @Test
    void founders_and_siren_numbers_are_found() {
        var id = started("ada@example.org");
        var answers = map(
                "startup", "Fil",
                "pitch", "SIREN 732 829 320",
                "founders", List.of(map("name", "Zoé Martin")));
        var draft = memory.applications().find(id).orElseThrow();
        var content = new Content(answers, List.of(), Optional.empty());
        var saved = draft.saved(content, 1, NOW);
        var words = Summary.of(saved).words();
        memory.commit(
                SearchEntry.changes(Set.of(), SearchEntry.of(words, SearchEntry.Kind.APPLICATION, CALL, id.value())));
        memory.commit(Write.put(saved));
        for (var text : List.of("zoe", "martin zoé", "732829320", "732 829 320", "73282932000074"))
            assertThat(found(text)).as(text).containsExactly(id);
    }

    @Test
    void a_deleted_draft_leaves_no_entry() {
        started("ada@example.org");
        var sweep = Sweeps.of(memory, files, document -> {}, memory);
        sweep.run(NOW.plus(Duration.ofDays(80)));
        sweep.run(NOW.plus(Duration.ofDays(100)));
        assertThat(memory.applications().summaries(CALL)).isEmpty();
        assertThat(entries()).isZero();
        assertThat(found("ada")).isEmpty();
    }

    @Test
    void a_member_is_found_by_name_and_address_and_stays_found_after_leaving() {
        invited("Léa Martin", "lea@example.org");
        assertThat(members("martin lea")).containsExactly("Léa Martin");
        assertThat(members("lea@example.org")).containsExactly("Léa Martin");
        new WithdrawMember(memory.calls(), memory.committee(), memory).withdraw(CALL, email("lea@example.org"), true);
        assertThat(members("martin")).containsExactly("Léa Martin");
        invited("Léa Durand", "lea@example.org");
        assertThat(members("martin")).isEmpty();
        assertThat(members("durand")).containsExactly("Léa Durand");
    }

    @Test
    void applications_are_in_dictionary_order() {
        for (var name : List.of("Maille Zèbre", "Maille Écrin", "Maille Eau"))
            saved(started(name.hashCode() + "@example.org"), Given.answers(name), NOW);
        assertThat(find.find("maille").applications())
                .extracting(Summary::startup)
                .containsExactly("Maille Eau", "Maille Écrin", "Maille Zèbre");
    }

    @Test
    void a_text_without_letters_and_digits_is_refused() {
        assertThat(refusal(() -> find.find("…")).fields()).isEqualTo(Map.of("text", FieldCode.REQUIRED));
    }

    private List<String> projects(String text) {
        return find.find(text).projects().stream()
                .flatMap(found -> found.people().stream())
                .map(Project.Representative::name)
                .toList();
    }

    private void entersByHand(String name, String contact, String address) {
        var byHand =
                new EnterByHand(memory.calls(), memory.cohorts(), memory.projectPlaces(), memory.placeLedger(), memory);
        var speaker = new Project.Representative(contact, email(address), Language.FR);
        var newcomer =
                new EnterByHand.Newcomer(name, speaker, "blanchemaille", Optional.of("incubator"), Optional.empty());
        byHand.enter(CALL, Optional.empty(), newcomer, "partenariat", NOW, true);
    }

    @Test
    void a_project_without_an_application_is_found_by_its_name_and_by_who_speaks_for_it() {
        entersByHand("Atelier Éclair", "Zoé Roy", "zoe@atelier.example");
        for (var text : List.of("eclair", "zoe roy", "zoe@atelier.example", "ZOE@", "atelier.example", "atelier roy"))
            assertThat(projects(text)).as(text).containsExactly("Zoé Roy");
        for (var text : List.of("nour", "eclair bob"))
            assertThat(projects(text)).as(text).isEmpty();
    }

    @Test
    void a_co_founder_is_found_once_invited_and_no_longer_once_removed() {
        entersByHand("Atelier", "Zoé Roy", "zoe@atelier.example");
        var zoe = email("zoe@atelier.example").person();
        var show = new ShowProjects(memory.calls(), memory.projectPlaces(), memory.documents());
        var change = new ChangeProject(show, memory, new KnownSecrets());
        var id = show.of(zoe).getFirst().project().id().asHolder();
        var known = new Wanted.Person("Zoé Roy", email("zoe@atelier.example"), Language.FR, false);
        var nour = new Wanted.Person("Nour Haddad", email("nour@example.org"), Language.FR, false);
        var before = entries();
        wants(change, zoe, id, show, known, nour);
        assertThat(projects("haddad")).containsExactly("Nour Haddad");
        assertThat(projects("atelier")).containsExactly("Zoé Roy");
        new JoinProject(show, memory).join(nour.email().person(), id, LATER);
        assertThat(projects("nour@example.org")).containsExactly("Nour Haddad");
        wants(change, zoe, id, show, known);
        assertThat(projects("haddad")).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    private static void wants(
            ChangeProject change, PersonId who, ApplicationId id, ShowProjects show, Wanted.Person... people) {
        var wanted = new Wanted(Optional.of(List.of(people)), Optional.empty(), Optional.empty(), Optional.empty());
        change.change(who, id, show.one(who, id).version(), wanted, LATER);
    }
}
