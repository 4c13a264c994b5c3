package fr.navette.mail;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aCallWith;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.anOnboardingItem;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.answers;
import static fr.navette.Given.email;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.ApplicationMails;
import fr.navette.applications.Content;
import fr.navette.applications.Correction;
import fr.navette.applications.DraftMails;
import fr.navette.applications.DraftReminder;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.Receipt;
import fr.navette.applications.Status;
import fr.navette.applications.Submission;
import fr.navette.calls.Call;
import fr.navette.calls.Jury;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.Project.Representative;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.ProjectMails;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.Interests;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.decisions.Decision;
import fr.navette.decisions.DecisionMails;
import fr.navette.decisions.Outcome;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentMails;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.MemberId;
import fr.navette.identity.SignInMails;
import fr.navette.offers.Offer;
import fr.navette.offers.OfferMails;
import fr.navette.people.NamedPerson;
import fr.navette.projects.AlumniMails;
import fr.navette.projects.PaperMails;
import fr.navette.projects.PeopleMails;
import fr.navette.projects.ProjectView;
import fr.navette.projects.ReminderMails;
import fr.navette.reports.ADigest;
import fr.navette.reviews.AReviewMail;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One mail of every template, in one language, to people and start-ups with any name. */
public record MailIn(Language language, String contact, String startup, Call call) {
    public MailIn(Language language) {
        this(language, anOpenCall());
    }

    MailIn(Language language, Call call) {
        this(language, "Ada Lefèvre", "Fil & Cie", call);
    }

    public MailIn(Language language, String contact, String startup) {
        this(language, contact, startup, anOpenCall());
    }

    public Mail of(MailTemplate template) {
        return switch (template) {
            case CODE -> SignInMails.code("m", email("ada@example.org"), language, "ABCD2345", NOW);
            case RECEIPT -> ApplicationMails.receipt(application(), call, List.of(aDocumentNamed("Résumé.pdf")), NOW);
            case CORRECTION ->
                ApplicationMails.correction(
                        application()
                                .correctionRequested(
                                        new Correction("Le SIREN ?", List.of("answers.startup"), LATER), NOW)
                                .application(),
                        call,
                        NOW);
            case ADDRESS_CHANGED -> ApplicationMails.addressChanged(application(), call, NOW);
            case DRAFT_REMINDER ->
                DraftMails.reminder(
                        application(),
                        call,
                        DraftReminder.FOUR_HOURS,
                        call.closes().minusSeconds(14_000));
            case CLOSING_MOVED ->
                DraftMails.closingMoved(
                        application(), call, call.closingAt(LocalDateTime.parse("2027-01-22T17:00")), NOW);
            case DRAFT_PURGE -> DraftMails.deletion(application(), call, LATER, NOW);
            case DRAFT_PURGE_CLOSED -> DraftMails.deletion(application(), call, LATER, LATER);
            case INVITATION -> toMember().invitation("m", NOW);
            case REVIEWER_INVITED -> CommitteeMails.toReview(member(), call, "m", NOW);
            case REVIEWER_ADDRESS_CHANGED -> CommitteeMails.reviewersAddressChanged(member(), call, "m", NOW);
            case NEW_READINGS -> toMember().newReadings("m", List.of(reading()), notices(), NOW);
            case REMINDER -> toMember().reminder(List.of(reading()), NOW);
            case READINGS_EXTENDED -> toMember().extended("m", List.of(reading()), notices(), NOW);
            case JURY_MOVED -> new CommitteeMails(member(), aCallWithAnEnd(), "k3y").juryMoved("m", NOW);
            case MEMBER_ADDRESS_CHANGED -> toMember().addressChanged("m", NOW);
            case ACCEPTED ->
                decision(
                        Outcome.ACCEPT,
                        application()
                                .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, NOW)), NOW)
                                .application());
            case WAITLISTED -> decision(Outcome.WAITLIST, application());
            case DECLINED -> decision(Outcome.DECLINE, application());
            case INELIGIBLE -> DecisionMails.ineligible(application(), call, "Votre siège est hors de la région.", NOW);
            case DECISION_CORRECTED ->
                DecisionMails.corrected(
                        application()
                                .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, NOW)), NOW)
                                .application(),
                        Status.DECLINED,
                        call,
                        "Deux dossiers ont été confondus.",
                        NOW);
            case DOCUMENT_REFUSED -> refused(Verdict.PASSWORD, NOW);
            case DOCUMENT_STUCK -> stuck();
            case DIGEST -> digest();
            case OFFER_REMINDER -> OfferMails.reminder(offered(), call, NOW);
            case OFFER_EXTENDED -> OfferMails.extended(offered(), call, Offer.until("blanchemaille", LATER, NOW), NOW);
            case PLACE_OFFERED -> OfferMails.promoted(offered(), call, NOW);
            case MOVE_OFFERED -> OfferMails.moveOffered(moving(), call, NOW);
            case MOVE_REMINDER -> OfferMails.moveReminder(moving(), call, NOW);
            case DEFERRED -> OfferMails.deferred(offered(), call, NOW);
            case DEFERRAL_REFUSED -> OfferMails.deferralRefused(offered(), call, "La promotion est complète.", NOW);
            case OFFER_ACCEPTED -> OfferMails.accepted(application(), call, NOW);
            case PROJECT_ENTERED,
                    PROJECT_STARTED,
                    PROJECT_PAUSED,
                    PROJECT_RESUMED,
                    PROJECT_EXTENDED,
                    PROJECT_MOVED,
                    PROJECT_LEAVING,
                    PROJECT_LEFT,
                    PROJECT_GRADUATED -> project(template);
            case REVIEW_REMINDER, REVIEW_OPENED, REVIEW_OUTCOME, LEAVE_PROPOSED, LEAVE_TAKEN_BACK ->
                AReviewMail.of(
                        template,
                        call,
                        place(),
                        new Representative(contact, email("ada@example.org"), language),
                        member());
            case REPRESENTATIVE_INVITED -> people().invited(speaker(), speaker());
            case REPRESENTATIVE_JOINED -> people().joined(speaker(), speaker(), true);
            case REPRESENTATIVE_NAMED -> people().named(speaker());
            case REPRESENTATIVE_REMOVED -> people().removed(speaker());
            case ONBOARDING_REMINDER ->
                reminder().onboarding(LocalDate.parse("2027-03-15"), List.of(anOnboardingItem("insurance")), true);
            case PAPER_REFUSED -> PaperMails.refused(speaker(), place(), call, aDocumentNamed("Kbis.pdf"), NOW);
            case ALUMNI_JOINED -> alumnus();
            case PROJECT_ENDING -> reminder().ending(LocalDate.parse("2027-03-15"));
        };
    }

    private Mail alumnus() {
        var form = new Papers.ExitForm(
                new NamedPerson(speaker().person(), contact), email("ada@home.example"), true, "", NOW);
        var project = new Project(
                new ProjectId("project"), startup, List.of(speaker()), List.of(), List.of(), List.of(call.id()), 1);
        var view = new ProjectView(call, project, place(), List.of(speaker()), speaker(), new PaperFiles(List.of()));
        return new AlumniMails(view, NOW).joined(form, "way0ut");
    }

    /** About a project that moved to another site and track, is paused and going to leave. */
    private Mail project(MailTemplate template) {
        var place = place();
        var first = place.stays().getFirst();
        var before = new Place(
                place.cohort(),
                place.zone(),
                place.project(),
                place.application(),
                startup,
                List.of(first),
                Place.State.ACTIVE,
                NOW,
                place.term(),
                Optional.empty(),
                Papers.NONE,
                1);
        var entry = new HistoryEntry(place.application(), NOW, HistoryEvent.MOVED, HistoryEntry.Actor.STAFF);
        var change = new Place.Change(place, entry, template);
        return ProjectMails.changed(before, change, List.of(speaker()), call, NOW)
                .getFirst();
    }

    private PeopleMails people() {
        var project = new Project(
                new ProjectId("abcd1234"), startup, List.of(speaker()), List.of(), List.of(), List.of(CALL), 1);
        return new PeopleMails(project, place(), call, NOW);
    }

    private ReminderMails reminder() {
        return new ReminderMails(speaker(), place(), call, NOW);
    }

    private Project.Representative speaker() {
        return new Project.Representative(contact, email("ada@example.org"), language);
    }

    private Place place() {
        var day = LocalDate.parse("2027-03-01");
        var pause = new Term.Pause(day, Optional.empty(), false, "");
        return new Place(
                CALL,
                call.zone(),
                new ProjectId("abcd1234"),
                new ApplicationId("abcd1234"),
                startup,
                List.of(
                        new Stay("euratechnologies", "EuraTechnologies, Lille", "incubator", day),
                        new Stay("blanchemaille", "Blanchemaille, Roubaix", "accelerator", day)),
                Place.State.PAUSED,
                NOW,
                new Term(Optional.of(day), 12, List.of(pause), List.of()),
                Optional.of(new Departure(day, Optional.empty(), "")),
                Papers.NONE,
                2);
    }

    private Application offered() {
        return application()
                .announced(Status.OFFERED, Optional.of(Offer.until("blanchemaille", LATER, NOW)), NOW)
                .application();
    }

    /** Holds a place at the second choice, and is offered one at the first. */
    private Application moving() {
        var elsewhere = Offer.until("euratechnologies", LATER, NOW);
        return application()
                .announced(Status.OFFERED, Optional.of(elsewhere), NOW)
                .application()
                .promoted(
                        Offer.until("blanchemaille", LATER, NOW),
                        call.siteName("blanchemaille"),
                        HistoryEntry.Actor.NAVETTE,
                        NOW)
                .application();
    }

    Mail receiptAt(Instant now) {
        return ApplicationMails.receipt(application(), call, List.of(), now);
    }

    Mail receiptOf(String... documents) {
        var named = List.of(documents).stream().map(this::aDocumentNamed).toList();
        return ApplicationMails.receipt(application(), call, named, NOW);
    }

    Mail refused(Verdict verdict, Instant now) {
        return DocumentMails.refused(
                application(), call, aDocumentNamed("Résumé.pdf").checked(verdict, "v1"), now);
    }

    /** Mails to staff are sent in French; the text exists in both languages. */
    private Mail stuck() {
        var mail = DocumentMails.stuck(aDocumentNamed("Résumé.pdf"), email("equipe@example.org"), LATER);
        return Mail.pending(mail.about(), mail.id(), mail.template(), mail.to(), "", language, mail.values(), LATER);
    }

    private Mail digest() {
        var mail = ADigest.about(
                application(),
                member(),
                reading(),
                toMember().invitation("m", NOW).failed("REJECTED"),
                AReviewMail.review(place()),
                call);
        return Mail.pending(mail.about(), mail.id(), mail.template(), mail.to(), "", language, mail.values(), LATER);
    }

    private Mail decision(Outcome outcome, Application application) {
        var decision = new Decision(CALL, application.id(), outcome, "", List.of(), "", LATER, Optional.empty(), 1);
        return DecisionMails.announced(application, decision, call, NOW);
    }

    private Document aDocumentNamed(String name) {
        return aDocument(application(), "deck", name, FileType.PDF, new byte[] {1});
    }

    private Application application() {
        var typed = new LinkedHashMap<>(answers(startup).answers());
        typed.put("contact", contact);
        var content = new Content(typed, List.of("blanchemaille"), Optional.of("incubator"));
        var receipt = new Receipt("ABCD-1234", Instant.parse("2027-01-15T16:00:00Z"), "f1".repeat(32), "5ea1");
        return Application.started(new ApplicationId("abcd1234"), CALL, email("ada@example.org"), language, 0, NOW)
                .application()
                .saved(content, 0, NOW)
                .submitted(new Submission(content, List.of(), List.of(receipt)), NOW)
                .application();
    }

    private static Call aCallWithAnEnd() {
        var end = Optional.of(LocalDateTime.parse("2027-02-15T18:00"));
        return aCallWith(new Jury(false, Jury.Others.NEVER, Jury.Browsers.ANY, List.of(), Jury.ACROSS_SITES, end));
    }

    private ReadingNotices notices() {
        return new ReadingNotices(
                member().membership(),
                Set.of(),
                Optional.of(NOW),
                Optional.of(LATER),
                1,
                call.juryEnds(),
                Optional.empty(),
                2);
    }

    private CommitteeMails toMember() {
        return new CommitteeMails(member(), call, "k3y");
    }

    private Member member() {
        return new Member(
                new MemberId("lea"),
                CALL,
                email("lea@example.org"),
                contact,
                language,
                "",
                List.of(),
                List.of(),
                0,
                20,
                Interests.NONE,
                List.of(),
                false,
                NOW,
                1);
    }

    private Reading reading() {
        return Reading.assigned(member(), new ApplicationId("abcd1234"), LATER);
    }
}
