package fr.navette.reviews;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aQuestion;
import static fr.navette.Given.aSessionOf;
import static fr.navette.decisions.ClosedCall.a;

import fr.navette.InMemory;
import fr.navette.KnownSecrets;
import fr.navette.calls.CohortRules;
import fr.navette.calls.QuestionKind;
import fr.navette.calls.TrackRules;
import fr.navette.calls.TrackRules.Review.Every;
import fr.navette.cohorts.FollowPlaces;
import fr.navette.cohorts.GraduateProject;
import fr.navette.cohorts.LeaveCohort;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.Member;
import fr.navette.decisions.ClosedCall;
import fr.navette.mail.Mail;
import fr.navette.mail.MailTemplate;
import fr.navette.reviews.ReviewerChoice.Choice;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cohort that starts on 1 February 2027 and is reviewed each month, on the 31st, with two questions. */
final class AReviewedCohort {
    static final YearMonth FEBRUARY = YearMonth.parse("2027-02");
    static final YearMonth MARCH = YearMonth.parse("2027-03");
    static final YearMonth APRIL = YearMonth.parse("2027-04");

    /** The meeting about March, 14:00 in Paris. */
    static final Instant MEETING = at("2027-04-06T12:00:00Z");

    /** While March is being answered. */
    static final Instant NOW = at("2027-03-25T10:00:00Z");

    private final ClosedCall closed = new ClosedCall();
    final InMemory memory = closed.memory;
    final Reviews reviews = memory.reviews();
    final Founders founders = new Founders(memory.calls(), memory.projectPlaces(), reviews);
    final OpenReview open =
            new OpenReview(memory.calls(), memory.cohorts(), reviews, memory.committee(), memory, new KnownSecrets());
    final SaveReviewAnswers save = new SaveReviewAnswers(founders, reviews, memory);
    final SaveChoice choose = new SaveChoice(memory.committee(), reviews, memory);
    final ShowReviews show = new ShowReviews(memory.calls(), memory.cohorts(), memory.committee(), reviews);
    final StageOutcomes stage = new StageOutcomes(memory.projectPlaces(), reviews, memory);
    final GraduateProject graduate = new GraduateProject(memory.projectPlaces(), memory.changePlace());
    final LeaveCohort leave =
            new LeaveCohort(memory.calls(), memory.applications(), memory.projectPlaces(), memory.changePlace());
    final AnnounceOutcomes announce =
            new AnnounceOutcomes(memory.calls(), memory.projectPlaces(), reviews, graduate, memory);
    final SettleProposal settle = new SettleProposal(memory.calls(), memory.projectPlaces(), reviews, leave, memory);
    final RemindFounders remind = new RemindFounders(memory.calls(), memory.projectPlaces(), reviews, memory);

    AReviewedCohort() {
        this(31);
    }

    AReviewedCohort(int dueDay) {
        var monthly = new TrackRules.Review(
                Every.MONTH,
                dueDay,
                List.of(
                        aQuestion("done", QuestionKind.PARAGRAPH, true, 200),
                        aQuestion("help", QuestionKind.PARAGRAPH, false, 200)));
        var rules = new CohortRules(
                List.of(new TrackRules("incubator", 9, 18, true, monthly)),
                Optional.of(LocalDate.parse("2027-02-01")),
                30);
        memory.commit(
                Write.put(aCallWith(rules).withVersion(memory.calls().get(CALL).version() + 1)));
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    /** A project that is in the cohort and active since 1 February. */
    ProjectId has(String name) {
        var application = closed.submitted(name);
        closed.staged(a("blanchemaille", application));
        closed.announced(LATER);
        closed.accepted(application, LATER);
        new FollowPlaces(memory.cohorts(), memory.projectPlaces(), memory.changePlace())
                .due(LATER)
                .forEach(Runnable::run);
        return ProjectId.of(application.id());
    }

    Member hasReviewer(String name) {
        var member = aMember(name + "@example.org");
        memory.commit(Write.put(member));
        return member;
    }

    OpenReview.Opened opens(YearMonth period, Instant meetingAt, Instant now) {
        return open.open(CALL, new OpenReview.Request(period, meetingAt, List.of()), now, true);
    }

    void opensMarch() {
        opens(MARCH, MEETING, NOW);
    }

    Place place(ProjectId project) {
        return memory.projectPlaces().in(CALL, project.asHolder()).orElseThrow();
    }

    ProjectReview review(YearMonth period, ProjectId project) {
        return reviews.get(CALL, period, project);
    }

    OwnReview answers(
            String name, ProjectId project, YearMonth period, SaveReviewAnswers.Written written, Instant now) {
        var session = aSessionOf(name + "@example.org");
        long seen = reviews.answers(CALL, period, project)
                .map(ReviewAnswers::version)
                .orElse(0L);
        return save.save(session, project, period, seen, written, now);
    }

    static SaveReviewAnswers.Written sent(String... newGoals) {
        return new SaveReviewAnswers.Written(Map.of("done", "Un client."), Map.of(), List.of(newGoals), true);
    }

    ReviewerChoice chooses(Member member, ProjectId project, YearMonth period, Choice choice, Instant now) {
        long seen = reviews.choice(CALL, period, project, member.id())
                .map(ReviewerChoice::version)
                .orElse(0L);
        var written = new SaveChoice.Written(choice, "Bravo.", "À suivre.");
        return choose.save(aSessionOf(member), CALL, period, project, seen, written, now);
    }

    void stages(YearMonth period, ProjectId project, ReviewOutcome outcome) {
        stage.stage(CALL, period, List.of(new StageOutcomes.Line(project, outcome)), true);
    }

    AnnounceOutcomes.Announced announces(YearMonth period, Optional<Instant> answerUntil, Instant now) {
        return announce.announce(CALL, period, answerUntil, now, true);
    }

    void sweeps(Instant now) {
        remind.due(now).forEach(Runnable::run);
    }

    List<Mail> mails(MailTemplate template) {
        return memory.mails().stream()
                .filter(mail -> mail.template() == template)
                .toList();
    }
}
