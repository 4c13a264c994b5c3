package fr.navette.functions.privacy;

import fr.navette.applications.Application;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Receipt;
import fr.navette.applications.Submission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.committee.AddressChange;
import fr.navette.committee.ConflictRuling;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.decisions.Decision;
import fr.navette.documents.Document;
import fr.navette.identity.Seen;
import fr.navette.identity.Session;
import fr.navette.input.Values;
import fr.navette.mail.Mail;
import fr.navette.privacy.PersonalData;
import fr.navette.privacy.PersonalData.OwnApplication;
import fr.navette.privacy.PersonalData.OwnMembership;
import fr.navette.privacy.PersonalData.OwnProject;
import fr.navette.privacy.PersonalData.OwnReviews;
import fr.navette.reviews.Goal;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.Proposal;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is stored of a person as rows: the kind, the call, the time if it has one, and all values. */
final class PersonalRows {
    private PersonalRows() {}

    enum Kind {
        APPLICATION,
        DOCUMENT,
        HISTORY,
        DECISION,
        PLACE,
        PROJECT,
        READING,
        CONFLICT,
        MEMBER,
        VISIT,
        REVIEW,
        PROJECT_REVIEW,
        REVIEW_ANSWERS,
        REVIEWER_CHOICE,
        MOVE,
        PERMISSION,
        MAIL,
        SESSION,
        MENTION
    }

    /** Each row with the zone of its call. */
    static List<Map<String, Object>> of(PersonalData data) {
        return Stream.of(
                        data.applications().stream().flatMap(PersonalRows::application),
                        data.memberships().stream().flatMap(PersonalRows::membership),
                        data.projects().stream().flatMap(own -> project(own, data)),
                        written(data),
                        data.moves().stream().map(PersonalRows::move),
                        data.late().stream().map(PersonalRows::permission),
                        data.mails().stream().map(PersonalRows::mail),
                        data.sessions().stream().map(PersonalRows::session),
                        data.mentions().stream().map(PersonalRows::mention))
                .flatMap(rows -> rows)
                .map(row -> inItsZone(row, data))
                .toList();
    }

    /** The person's contributions to projects that are not theirs alone. */
    private static Stream<Map<String, Object>> written(PersonalData data) {
        var shown = data.projects().stream()
                .filter(OwnProject::isTheirsAlone)
                .map(OwnProject::reviews)
                .flatMap(own -> Stream.concat(own.reviews().stream(), own.answers().stream()))
                .toList();
        var written = data.written();
        return Stream.concat(
                written.reviews().stream()
                        .filter(review -> !shown.contains(review))
                        .map(PersonalRows::review),
                written.answers().stream()
                        .filter(answers -> !shown.contains(answers))
                        .map(PersonalRows::answers));
    }

    private static Map<String, Object> inItsZone(Map<String, Object> row, PersonalData data) {
        var located = new Values().with("zone", zone(row.get("call"), data));
        located.putAll(row);
        return located;
    }

    private static Optional<ZoneId> zone(Object call, PersonalData data) {
        return Optional.ofNullable(call)
                .flatMap(id -> data.call(new CallId(id.toString())))
                .map(Call::zone);
    }

    /** The zone of the person's latest call, for what belongs to none; empty if there is no call. */
    static Optional<ZoneId> zone(PersonalData data) {
        return Stream.concat(
                        data.applications().stream()
                                .map(own -> own.dossier().application().call()),
                        data.memberships().stream().map(own -> own.member().call()))
                .flatMap(id -> data.call(id).stream())
                .max(Comparator.comparing(Call::opens))
                .map(Call::zone);
    }

    private static Map<String, Object> row(Kind kind, Object call, Object at, Values data) {
        return Values.of("kind", kind).with("call", call).with("at", at).with("data", data);
    }

    private static Stream<Map<String, Object>> application(OwnApplication own) {
        var dossier = own.dossier();
        var application = dossier.application();
        var call = application.call();
        return Stream.of(
                        Stream.of(row(Kind.APPLICATION, call, application.startedAt(), content(application))),
                        dossier.documents().stream()
                                .map(document -> row(Kind.DOCUMENT, call, document.requestedAt(), document(document))),
                        dossier.history().stream().map(entry -> row(Kind.HISTORY, call, entry.at(), entry(entry))),
                        own.decision().stream().map(d -> row(Kind.DECISION, call, d.stagedAt(), decision(d))),
                        own.readings().stream().map(reading -> row(Kind.READING, call, reading.dueAt(), said(reading))),
                        own.ruled().stream()
                                .flatMap(member -> member.ruling(application.id()).stream())
                                .map(ruling -> row(
                                        Kind.CONFLICT,
                                        call,
                                        ruling.at(),
                                        Values.of("declared", ruling.declared()).with("reason", ruling.reason()))))
                .flatMap(rows -> rows);
    }

    private static Values content(Application application) {
        return Values.of("application", application.id())
                .with("email", application.email().address())
                .with("language", application.language())
                .with("status", application.status())
                .with("draft", application.draft().content().answers())
                .with(
                        "answers",
                        application.submission().map(Submission::content).map(c -> c.answers()))
                .with("sites", application.current().sites())
                .with("track", application.current().track())
                .with("receipt", application.receipt().map(Receipt::number))
                .with("correction", application.correction().map(correction -> correction.message()));
    }

    private static Values document(Document document) {
        return Values.of("name", document.name())
                .with("slot", document.slot())
                .with("size", document.size())
                .with("sha256", document.sha256())
                .with("state", document.state());
    }

    private static Values entry(HistoryEntry entry) {
        return Values.of("what", entry.what()).with("who", entry.who()).with("note", entry.note());
    }

    private static Values decision(Decision decision) {
        return Values.of("outcome", decision.outcome())
                .with("site", decision.site())
                .with("note", decision.note())
                .with("announcedAt", decision.announcedAt());
    }

    /** The place with what the person has done, signed and left behind there. */
    private static Values place(Place place, OwnProject own) {
        var papers = place.papers();
        return place(place)
                .with(
                        "done",
                        papers.done().stream()
                                .filter(done -> own.persons().contains(done.by().id()))
                                .map(Papers.Done::item)
                                .toList())
                .with(
                        "signatures",
                        papers.signatures().stream()
                                .filter(signed ->
                                        own.persons().contains(signed.by().id()))
                                .map(signed -> signed.by().name() + " · " + signed.version())
                                .toList())
                .with(
                        "exit",
                        papers.exitForms().stream()
                                .filter(own::isOwn)
                                .map(form -> Values.of("lasting", form.lasting().address())
                                        .with("alumni", form.alumni())
                                        .with("comment", form.comment()))
                                .toList());
    }

    private static Values place(Place place) {
        return Values.of("site", place.site())
                .with("track", place.track())
                .with("state", place.state())
                .with("startsOn", place.term().startsOn())
                .with("endsOn", place.term().endsOn())
                .with(
                        "pauses",
                        place.term().pauses().stream()
                                .map(pause -> pause.reason())
                                .toList())
                .with(
                        "extensions",
                        place.term().extensions().stream()
                                .map(extension -> extension.reason())
                                .toList())
                .with("departure", place.departure().map(departure -> departure.reason()));
    }

    /** The words of a member on the application; the private note stays the member's. */
    private static Values said(Reading reading) {
        return Values.of("state", reading.state())
                .with("scores", reading.review().scores())
                .with("comment", reading.review().comment());
    }

    private static Stream<Map<String, Object>> membership(OwnMembership own) {
        var call = own.member().call();
        return Stream.of(
                        Stream.of(row(Kind.MEMBER, call, own.member().invitedAt(), member(own.member()))),
                        own.seen().stream().map((Seen seen) -> row(Kind.VISIT, call, seen.at(), new Values())),
                        own.readings().stream()
                                .map(reading -> row(Kind.REVIEW, call, reading.dueAt(), review(reading))),
                        own.choices().stream().map(PersonalRows::choice))
                .flatMap(rows -> rows);
    }

    private static Values member(Member member) {
        return Values.of("name", member.name())
                .with("email", member.email().address())
                .with("company", member.company())
                .with("language", member.language())
                .with("sites", member.sites())
                .with("fields", member.fields())
                .with("minReads", member.minReads())
                .with("maxReads", member.maxReads())
                .with("companies", member.interests().companies())
                .with("people", member.interests().people())
                .with("ownSites", member.interests().sites())
                .with("wishedSites", member.interests().wishes().sites())
                .with("wishedTracks", member.interests().wishes().tracks())
                .with(
                        "rulings",
                        member.rulings().stream().map(ConflictRuling::reason).toList())
                .with("withdrawn", member.withdrawn())
                .with("timeZone", member.mails().zone())
                .with(
                        "unwantedMails",
                        member.mails().unwanted().stream().sorted().toList())
                .with(
                        "answers",
                        member.answers().stream()
                                .map(answer -> Values.of("at", answer.at())
                                        .with("answer", answer.choice())
                                        .with("reason", answer.reason()))
                                .toList());
    }

    private static Values review(Reading reading) {
        return Values.of("application", reading.application())
                .with("state", reading.state())
                .with("scores", reading.review().scores())
                .with("note", reading.review().note())
                .with("comment", reading.review().comment())
                .with("recusal", reading.recusal().note());
    }

    /** The history of an application is shown with the application. */
    private static Stream<Map<String, Object>> project(OwnProject own, PersonalData data) {
        var project = own.project();
        var applied = data.applications().stream()
                .map(application -> application.dossier().application().id())
                .toList();
        var speaks = project.people().stream();
        var invited = project.invitations().stream().map(Project.Invitation::person);
        var people = Stream.concat(speaks, invited)
                .filter(person -> own.persons().contains(person.person()))
                .map(person -> Values.of("name", person.name())
                        .with("email", person.email().address())
                        .with("language", person.language()))
                .toList();
        var known = Values.of("name", project.name()).with("people", people);
        return Stream.of(
                        Stream.of(row(Kind.PROJECT, project.cohorts().getLast(), null, known)),
                        own.places().stream()
                                .map(place -> row(Kind.PLACE, place.cohort(), place.since(), place(place, own))),
                        own.ownPapers().stream()
                                .map(paper -> row(Kind.DOCUMENT, paper.call(), paper.requestedAt(), document(paper))),
                        own.isTheirsAlone() ? reviews(own.reviews()) : Stream.<Map<String, Object>>empty(),
                        own.history().stream()
                                .filter(entry -> !applied.contains(entry.application()))
                                .filter(entry -> own.isTheirsAlone()
                                        || own.persons().stream().anyMatch(entry::names))
                                .map(entry ->
                                        row(Kind.HISTORY, project.cohorts().getLast(), entry.at(), entry(entry))))
                .flatMap(rows -> rows);
    }

    private static Stream<Map<String, Object>> reviews(OwnReviews own) {
        return Stream.of(
                        own.reviews().stream().map(PersonalRows::review),
                        own.answers().stream().map(PersonalRows::answers),
                        own.choices().stream().map(PersonalRows::choice))
                .flatMap(rows -> rows);
    }

    private static Map<String, Object> review(ProjectReview review) {
        var data = Values.of("period", review.period().toString())
                .with("project", review.project())
                .with("startup", review.startup())
                .with("goals", review.goals().stream().map(Goal::text).toList())
                .with("outcome", review.announced().map(ProjectReview.Announced::outcome))
                .with("sentence", review.remark().sentence())
                .with("goal", review.remark().goal())
                .with("reply", review.proposal().flatMap(Proposal::reply).map(Proposal.Reply::text));
        return row(Kind.PROJECT_REVIEW, review.cohort(), review.meetingAt(), data);
    }

    private static Map<String, Object> answers(ReviewAnswers answers) {
        var data = Values.of("period", answers.period().toString())
                .with("project", answers.project())
                .with("answers", answers.values())
                .with(
                        "goals",
                        Stream.concat(
                                        answers.progress().values().stream().map(Goal.Progress::note),
                                        answers.newGoals().stream())
                                .toList())
                .with("author", answers.author().name());
        return row(Kind.REVIEW_ANSWERS, answers.cohort(), answers.sentAt(), data);
    }

    private static Map<String, Object> choice(ReviewerChoice choice) {
        var data = Values.of("period", choice.period().toString())
                .with("project", choice.project())
                .with("choice", choice.choice())
                .with("forFounders", choice.forFounders())
                .with("forStaff", choice.forStaff());
        return row(Kind.REVIEWER_CHOICE, choice.cohort(), choice.at(), data);
    }

    /** Without the addresses, which are stored as hashes. */
    private static Map<String, Object> move(AddressChange change) {
        return row(Kind.MOVE, change.call(), change.at(), new Values());
    }

    private static Map<String, Object> permission(LatePermission late) {
        var data = Values.of("email", late.email().address()).with("reason", late.reason());
        return row(Kind.PERMISSION, late.call(), late.until(), data);
    }

    /** Without the values, which hold codes and links. */
    private static Map<String, Object> mail(Mail mail) {
        var data = Values.of("letter", mail.template())
                .with("to", mail.to().address())
                .with("name", mail.toName())
                .with("state", mail.state())
                .with("delivery", mail.delivery());
        return row(Kind.MAIL, mail.about(), mail.at(), data);
    }

    private static Map<String, Object> session(Session session) {
        var data = Values.of("email", session.email().address()).with("name", session.name());
        return row(Kind.SESSION, null, session.expiresAt(), data);
    }

    private static Map<String, Object> mention(Summary summary) {
        return row(
                Kind.MENTION,
                summary.call(),
                null,
                Values.of("application", summary.application()).with("startup", summary.startup()));
    }
}
