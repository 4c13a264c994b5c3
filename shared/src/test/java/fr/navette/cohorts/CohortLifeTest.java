package fr.navette.cohorts;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.aCallNamed;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.stored;
import static fr.navette.Refused.reason;
import static fr.navette.Refused.refusal;
import static fr.navette.decisions.ClosedCall.a;
import static org.assertj.core.api.Assertions.assertThat;

import fr.navette.InMemoryFiles;
import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Status;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.CohortRules;
import fr.navette.calls.Site;
import fr.navette.calls.TrackRules;
import fr.navette.decisions.ClosedCall;
import fr.navette.decisions.Outcome;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.offers.CheckPlaces;
import fr.navette.people.Email;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The life of projects in a cohort, with the places of the sites; every test ends with a recount that agrees. */
class CohortLifeTest {
    private static final Instant MARCH = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-04-05T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");

    private final ClosedCall given = new ClosedCall();
    private final ProjectPlaces places = given.memory.projectPlaces();
    private final ChangePlace change = given.memory.changePlace();
    private final StartProject start = new StartProject(places, change);
    private final PauseProject pause = new PauseProject(places, change);
    private final ResumeProject resume = new ResumeProject(places, change);
    private final ExtendProject extend = new ExtendProject(places, change);
    private final MoveProject move = new MoveProject(places, change);
    private final GraduateProject graduate = new GraduateProject(places, change);
    private final FollowPlaces follow = new FollowPlaces(given.memory.cohorts(), places, change);
    private final LeaveCohort leave =
            new LeaveCohort(given.memory.calls(), given.memory.applications(), places, change);
    private final PlanStart plan = new PlanStart(given.memory.applications(), places, change);
    private final EnterByHand byHand = new EnterByHand(
            given.memory.calls(), given.memory.cohorts(), places, given.memory.placeLedger(), given.memory);
    private final ShowProject show = new ShowProject(
            given.memory.calls(), given.memory.applications(), places, given.memory.documents(), new InMemoryFiles());

    /** A pause frees the place of an incubated project; its term is nine months, eighteen at most. */
    private void theCallHasRules(Optional<LocalDate> startsOn) {
        var rules = new TrackRules(
                "incubator", 9, 18, false, new TrackRules.Review(TrackRules.Review.Every.NEVER, 0, List.of()));
        amended(aCallWith(new CohortRules(List.of(rules), startsOn, 30)));
    }

    private void amended(Call call) {
        given.memory.commit(
                Write.put(call.withVersion(given.memory.calls().get(CALL).version() + 1)));
    }

    private Application enrolled(String name) {
        var application = given.submitted(name);
        given.staged(a("blanchemaille", application));
        given.announced(LATER);
        given.accepted(application, LATER);
        return given.now(application.id());
    }

    private Place place(Application application) {
        return places.in(CALL, application.id()).orElseThrow();
    }

    private static Optional<LocalDate> on(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private int free(String site) {
        return given.memory.placeLedger().of(given.memory.calls().get(CALL)).now().stream()
                .filter(p -> p.site().equals(site))
                .mapToInt(p -> p.free())
                .sum();
    }

    private void placesAgree() {
        var check = new CheckPlaces(given.memory.calls(), given.memory.placeLedger(), given.memory);
        assertThat(check.check(CALL, false).agrees()).isTrue();
    }

    private static LeaveCohort.Request lastDay(String day) {
        return new LeaveCohort.Request(Optional.empty(), on(day), "plus de fonds");
    }

    @Test
    void without_rules_a_project_is_active_when_it_accepts_and_with_rules_it_enters_first() {
        assertThat(place(enrolled("ada")).state()).isEqualTo(Place.State.ACTIVE);
        theCallHasRules(on("2027-03-01"));
        var bob = place(enrolled("bob"));
        assertThat(bob.state()).isEqualTo(Place.State.ENTERED);
        assertThat(bob.term().endsOn()).contains(LocalDate.parse("2027-11-30"));
        assertThat(free("blanchemaille")).isZero();
        placesAgree();
    }

    @Test
    void the_sweep_starts_a_project_on_its_first_day_and_not_before() {
        theCallHasRules(Optional.empty());
        var ada = enrolled("ada");
        assertThat(follow.due(MARCH)).isEmpty();
        plan.plan(CALL, ada.id(), Optional.of(FIRST), "", LATER, true);
        assertThat(follow.due(Instant.parse("2027-02-28T22:59:59Z"))).isEmpty();
        follow.due(Instant.parse("2027-02-28T23:00:00Z")).forEach(Runnable::run);
        assertThat(place(ada).state()).isEqualTo(Place.State.ACTIVE);
        assertThat(follow.due(MARCH)).isEmpty();
        assertThat(reason(() -> plan.plan(CALL, ada.id(), Optional.of(FIRST), "", MARCH, true)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
    }

    @Test
    void staff_start_a_project_by_hand_on_a_day_that_is_not_ahead() {
        theCallHasRules(on("2027-06-01"));
        var ada = enrolled("ada");
        assertThat(refusal(() -> start.start(ada.id(), on("2027-03-02"), MARCH, true))
                        .fields())
                .isEqualTo(Map.of("on", FieldCode.LATER));
        start.start(ada.id(), Optional.empty(), MARCH, true);
        assertThat(place(ada).term().endsOn()).contains(LocalDate.parse("2027-11-30"));
    }

    @Test
    void a_pause_that_frees_the_place_gives_it_to_the_waiting_list_and_resuming_needs_one() {
        theCallHasRules(on("2027-02-01"));
        var ada = enrolled("ada");
        var bob = enrolled("bob");
        start.start(ada.id(), Optional.empty(), MARCH, true);
        var zoe = given.submitted("zoe");
        given.staged(a(Outcome.WAITLIST, zoe));
        given.announced(MARCH);
        pause.pause(ada.id(), on("2027-03-01"), "congé", MARCH, true);
        assertThat(given.now(zoe.id()).status()).isEqualTo(Status.OFFERED);
        assertThat(reason(() -> resume.resume(ada.id(), Optional.empty(), APRIL, true)))
                .isEqualTo(Reason.NO_PLACE);
        assertThat(place(ada).state()).isEqualTo(Place.State.PAUSED);
        placesAgree();
        given.refused(given.now(zoe.id()), "", MARCH);
        resume.resume(ada.id(), Optional.empty(), APRIL, true);
        assertThat(place(ada).term().pauses()).containsExactly(new Term.Pause(FIRST, on("2027-04-05"), false, "congé"));
        assertThat(place(bob).state()).isEqualTo(Place.State.ENTERED);
        placesAgree();
    }

    @Test
    void a_pause_that_holds_the_place_keeps_it() {
        var ada = enrolled("ada");
        int before = free("blanchemaille");
        pause.pause(ada.id(), Optional.empty(), "congé", MARCH, true);
        assertThat(free("blanchemaille")).isEqualTo(before);
        placesAgree();
    }

    @Test
    void an_extension_of_three_weeks_moves_this_end_and_no_other() {
        var ada = enrolled("ada");
        var bob = enrolled("bob");
        assertThat(place(ada).term().endsOn()).contains(LocalDate.parse("2028-01-31"));
        var other = place(bob);
        extend.extend(ada.id(), Period.ofDays(21), "levée", MARCH, true);
        assertThat(place(ada).term().endsOn()).contains(LocalDate.parse("2028-02-21"));
        assertThat(place(bob)).isEqualTo(other);
        assertThat(refusal(() -> extend.extend(ada.id(), Period.ofMonths(12), "", MARCH, true))
                        .fields())
                .isEqualTo(Map.of("months", FieldCode.LATER));
        assertThat(refusal(() -> extend.extend(ada.id(), Period.ZERO, "", MARCH, true))
                        .fields())
                .isEqualTo(Map.of("months", FieldCode.REQUIRED));
    }

    @Test
    void a_move_takes_one_place_and_frees_the_other_in_one_transaction() {
        var ada = enrolled("ada");
        move.move(ada.id(), Optional.of("euratechnologies"), Optional.empty(), "plus près", MARCH, true);
        assertThat(List.of(free("blanchemaille"), free("euratechnologies"))).containsExactly(2, 0);
        assertThat(given.now(ada.id()).site()).isEqualTo("euratechnologies");
        placesAgree();
        var bob = enrolled("bob");
        var before = given.memory.everything();
        assertThat(reason(
                        () -> move.move(bob.id(), Optional.of("euratechnologies"), Optional.empty(), "", MARCH, true)))
                .isEqualTo(Reason.NO_PLACE);
        assertThat(refusal(() -> move.move(bob.id(), Optional.of("nowhere"), Optional.empty(), "", MARCH, true))
                        .fields())
                .isEqualTo(Map.of("site", FieldCode.NOT_AN_OPTION));
        assertThat(refusal(() -> move.move(bob.id(), Optional.of("blanchemaille"), Optional.empty(), "", MARCH, true))
                        .fields())
                .isEqualTo(Map.of("site", FieldCode.SAME));
        assertThat(given.memory.everything()).isEqualTo(before);
        move.move(bob.id(), Optional.empty(), Optional.of("accelerator"), "", MARCH, true);
        assertThat(place(bob).track()).isEqualTo("accelerator");
        placesAgree();
    }

    @Test
    void a_renamed_site_keeps_its_old_name_in_what_is_past() {
        var ada = enrolled("ada");
        move.move(ada.id(), Optional.of("euratechnologies"), Optional.empty(), "", MARCH, true);
        amended(aCallWith(
                List.of(
                        new Site("blanchemaille", "La Manufacture", 2),
                        new Site("euratechnologies", "EuraTechnologies, Lille", 1)),
                anOpenCall().filling()));
        var shown = show.show(ada.id());
        assertThat(shown.place().stays())
                .extracting(Stay::siteName)
                .containsExactly("Blanchemaille, Roubaix", "EuraTechnologies, Lille");
        assertThat(shown.history())
                .filteredOn(entry -> entry.what() == HistoryEvent.MOVED)
                .extracting(HistoryEntry::note)
                .containsExactly("Blanchemaille, Roubaix → EuraTechnologies, Lille");
    }

    @Test
    void the_place_is_free_the_day_after_the_last_and_the_waiting_list_fills() {
        var ada = enrolled("ada");
        enrolled("bob");
        var zoe = given.submitted("zoe");
        given.staged(a(Outcome.WAITLIST, zoe));
        given.announced(LATER);
        leave.leave(CALL, ada.id(), lastDay("2027-03-31"), MARCH, true);
        assertThat(place(ada).state()).isEqualTo(Place.State.ACTIVE);
        assertThat(reason(() -> graduate.graduate(ada.id(), "", MARCH, true))).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(follow.due(Instant.parse("2027-03-31T21:59:59Z"))).isEmpty();
        follow.due(Instant.parse("2027-03-31T22:00:00Z")).forEach(Runnable::run);
        assertThat(place(ada).state()).isEqualTo(Place.State.LEFT);
        assertThat(given.now(ada.id()).status()).isEqualTo(Status.LEFT);
        assertThat(given.now(zoe.id()).status()).isEqualTo(Status.OFFERED);
        assertThat(given.memory.history(ada.id()))
                .extracting(HistoryEntry::what)
                .containsSequence(HistoryEvent.LEAVING, HistoryEvent.LEFT);
        placesAgree();
    }

    @Test
    void each_change_is_told_to_each_representative_in_their_language_and_in_one_transaction() {
        theCallHasRules(Optional.of(FIRST));
        var ada = enrolled("ada");
        var nour = new Project.Representative("Nour", new Email("nour@example.org"), Language.EN);
        var project = given.memory.cohorts().project(ProjectId.of(ada.id())).orElseThrow();
        given.memory.commit(Write.put(
                new Project(project.id(), project.name(), List.of(nour), List.of(), List.of(), project.cohorts(), 2)));
        follow.due(MARCH).forEach(Runnable::run);
        pause.pause(ada.id(), Optional.empty(), "congé", MARCH, false);
        assertThat(tellingOf(MailTemplate.PROJECT_PAUSED)).isEmpty();
        pause.pause(ada.id(), Optional.empty(), "congé", MARCH, true);
        resume.resume(ada.id(), Optional.empty(), APRIL, true);
        extend.extend(ada.id(), Period.ofDays(1), "", APRIL, true);
        move.move(ada.id(), Optional.of("euratechnologies"), Optional.empty(), "", APRIL, true);
        graduate.graduate(ada.id(), "", APRIL, true);
        for (var letter : List.of(
                MailTemplate.PROJECT_STARTED,
                MailTemplate.PROJECT_PAUSED,
                MailTemplate.PROJECT_RESUMED,
                MailTemplate.PROJECT_EXTENDED,
                MailTemplate.PROJECT_MOVED,
                MailTemplate.PROJECT_GRADUATED))
            assertThat(tellingOf(letter))
                    .extracting(mail -> mail.to() + " " + mail.language())
                    .containsExactly(ada.email() + " FR", nour.email() + " EN");
        assertThat(tellingOf(MailTemplate.PROJECT_PAUSED))
                .extracting(mail -> mail.values().get("pausedOn"))
                .containsExactly("lundi 1er mars 2027", "Monday 1 March 2027");
        assertThat(tellingOf(MailTemplate.PROJECT_PAUSED))
                .noneMatch(mail -> mail.values().containsValue("congé"));
    }

    private List<Mail> tellingOf(MailTemplate letter) {
        return given.memory.mails().stream()
                .filter(mail -> mail.template() == letter)
                .toList();
    }

    @Test
    void only_a_representative_asks_to_leave() {
        var ada = enrolled("ada");
        var stranger = new LeaveCohort.Request(Email.parse("eve@example.org"), Optional.empty(), "");
        var before = given.memory.everything();
        assertThat(reason(() -> leave.leave(CALL, ada.id(), stranger, MARCH, true)))
                .isEqualTo(Reason.NOT_REPRESENTATIVE);
        assertThat(given.memory.everything()).isEqualTo(before);
        var own = new LeaveCohort.Request(Optional.of(ada.email()), Optional.empty(), "");
        leave.leave(CALL, ada.id(), own, MARCH, true);
        assertThat(place(ada).departure()).contains(new Departure(FIRST, Optional.of(ada.email()), ""));
        assertThat(refusal(() -> leave.leave(CALL, enrolled("bob").id(), lastDay("2027-01-31"), MARCH, true))
                        .fields())
                .isEqualTo(Map.of("lastDay", FieldCode.NOT_IN_ORDER));
    }

    @Test
    void a_graduate_frees_the_place_and_cannot_leave() {
        var ada = enrolled("ada");
        graduate.graduate(ada.id(), "bravo", MARCH, true);
        assertThat(free("blanchemaille")).isEqualTo(2);
        assertThat(reason(() -> leave.leave(CALL, ada.id(), lastDay("2027-03-31"), MARCH, true)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        placesAgree();
    }

    private EnterByHand.Newcomer newcomer(String name, String site) {
        var speaker = new Project.Representative("Nour", new Email(name + "@example.org"), Language.FR);
        return new EnterByHand.Newcomer(name, speaker, site, Optional.of("incubator"), Optional.of(FIRST));
    }

    @Test
    void a_double_click_enters_a_project_once() {
        Runnable enter = () ->
                byHand.enter(CALL, Optional.empty(), newcomer("atelier", "blanchemaille"), "partenariat", LATER, true);
        given.memory.beforeNextCommit(enter);
        assertThat(reason(enter::run)).isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(given.memory.cohorts().places(CALL).stream()
                        .filter(place -> place.startup().equals("atelier")))
                .hasSize(1);
        placesAgree();
    }

    @Test
    void a_project_without_an_application_holds_a_place_under_its_own_id() {
        var entered = byHand.enter(
                CALL, Optional.empty(), newcomer("atelier", "euratechnologies"), "partenariat", LATER, true);
        assertThat(free("euratechnologies")).isZero();
        placesAgree();
        var id = entered.project().id().asHolder();
        var before = given.memory.everything();
        assertThat(reason(() ->
                        byHand.enter(CALL, Optional.empty(), newcomer("autre", "euratechnologies"), "", LATER, true)))
                .isEqualTo(Reason.NO_PLACE);
        assertThat(reason(() ->
                        byHand.enter(CALL, Optional.of(id), newcomer("atelier", "blanchemaille"), "", LATER, true)))
                .isEqualTo(Reason.TRANSITION_IMPOSSIBLE);
        assertThat(reason(() -> byHand.enter(
                        CALL, Optional.of(new ApplicationId("x")), newcomer("x", "blanchemaille"), "", LATER, true)))
                .isEqualTo(Reason.PROJECT_UNKNOWN);
        assertThat(given.memory.everything()).isEqualTo(before);
        follow.due(MARCH).forEach(Runnable::run);
        pause.pause(id, Optional.empty(), "congé", MARCH, true);
        var shown = show.show(id);
        assertThat(shown.people()).extracting(Project.Representative::name).containsExactly("Nour");
        assertThat(shown.history())
                .extracting(HistoryEntry::what)
                .containsExactly(HistoryEvent.ENTERED, HistoryEvent.PROJECT_STARTED, HistoryEvent.PAUSED);
        var asked = new LeaveCohort.Request(Email.parse("atelier@example.org"), Optional.empty(), "");
        leave.leave(CALL, id, asked, APRIL, true);
        assertThat(free("euratechnologies")).isEqualTo(1);
        placesAgree();
    }

    @Test
    void the_next_application_of_the_same_person_and_name_is_the_same_project() {
        var ada = enrolled("ada");
        graduate.graduate(ada.id(), "", MARCH, true);
        var next = new CallId("call-2028");
        given.memory.commit(Write.put(aCallNamed(next, anOpenCall().opensAt())));
        var again = stored(given.memory, again(ada, next));
        var project = places.appliedBefore(again).orElseThrow();
        assertThat(project.id()).isEqualTo(ProjectId.of(ada.id()));
        given.memory.commit(
                new EnterCohort(places).entered(again, given.memory.calls().get(next), APRIL));
        var shown = show.show(ada.id());
        assertThat(shown.places()).extracting(Place::cohort).containsExactly(CALL, next);
        assertThat(shown.place().project()).isEqualTo(ProjectId.of(ada.id()));
        assertThat(shown.applications()).extracting(Application::id).containsExactly(ada.id(), again.id());
        assertThat(show.show(again.id()).place()).isEqualTo(shown.place());
    }

    private static Application again(Application before, CallId call) {
        return Application.started(new ApplicationId("again"), call, before.email(), before.language(), 1, APRIL)
                .application()
                .saved(before.current(), 1, APRIL);
    }

    @Test
    void a_dry_run_changes_nothing_and_says_what_would_change() {
        var ada = enrolled("ada");
        var before = given.memory.everything();
        var dry = pause.pause(ada.id(), Optional.empty(), "congé", MARCH, false);
        assertThat(given.memory.everything()).isEqualTo(before);
        assertThat(pause.pause(ada.id(), Optional.empty(), "congé", MARCH, true))
                .isEqualTo(dry);
        assertThat(reason(() -> pause.pause(new ApplicationId("x"), Optional.empty(), "", MARCH, true)))
                .isEqualTo(Reason.PROJECT_UNKNOWN);
    }
}
