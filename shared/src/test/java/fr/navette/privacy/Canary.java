package fr.navette.privacy;

import static fr.navette.Given.CALL;
import static fr.navette.Given.LATER;
import static fr.navette.Given.NOW;
import static fr.navette.Given.aDocument;
import static fr.navette.Given.aMember;
import static fr.navette.Given.aSessionOf;
import static fr.navette.Given.anApplicationOf;
import static fr.navette.Given.anOpenCall;
import static fr.navette.Given.email;
import static fr.navette.Given.scores;
import static fr.navette.Given.stored;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.HistoryEvent;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Summary;
import fr.navette.cohorts.Departure;
import fr.navette.cohorts.PaperFiles;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.cohorts.ProjectId;
import fr.navette.cohorts.Stay;
import fr.navette.cohorts.Term;
import fr.navette.committee.CommitteeMails;
import fr.navette.committee.ConflictRuling;
import fr.navette.committee.Interests;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.MailWishes;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.Review;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Outcome;
import fr.navette.documents.Document;
import fr.navette.documents.DocumentMails;
import fr.navette.documents.check.FileType;
import fr.navette.documents.check.Verdict;
import fr.navette.identity.Seen;
import fr.navette.identity.SignInMails;
import fr.navette.identity.Tokens;
import fr.navette.mail.Mail;
import fr.navette.mail.MailState;
import fr.navette.people.NamedPerson;
import fr.navette.projects.AlumniMails;
import fr.navette.projects.PeopleMails;
import fr.navette.projects.ProjectView;
import fr.navette.reviews.AReview;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A person with a record of every kind, each of which holds the same word: what is left of the person sings.
 *
 * @param word letters and digits, also the local part of the address
 */
public record Canary(String word, Transactions transactions, Tokens tokens) {
    /** States of mails that keep their values. */
    private static final List<MailState> KEEPING =
            List.of(MailState.FAILED, MailState.UNKNOWN, MailState.RETRYING, MailState.SENDING);

    public String address() {
        return word + "@example.org";
    }

    /**
     * Has an application with everything that belongs to one.
     *
     * @param upload stores the file and returns its version
     */
    public Application applies(byte[] content, Function<Document, String> upload) {
        var application = stored(transactions, anApplicationOf(address(), word + " & Cie"));
        var document = aDocument(application, "deck", word + ".pdf", FileType.PDF, content);
        var checked = asFirst(document.checked(Verdict.FINE, upload.apply(document)));
        var reader = aMember("reader-of-" + application.id().value() + "@example.org");
        var reading = Reading.assigned(reader, application.id(), LATER);
        var speaker = new Project.Representative(word, application.email(), Language.FR);
        var byHand = new Project(
                new ProjectId("hand-" + application.id().value()),
                word,
                List.of(speaker),
                List.of(),
                List.of(),
                List.of(CALL),
                1);
        transactions.commit(List.of(
                Write.put(checked),
                Write.put(new HistoryEntry(
                        application.id(), NOW, HistoryEvent.REFUSED, HistoryEntry.Actor.APPLICANT, word)),
                Write.put(reader),
                Write.put(reading),
                Write.put(new Decision(
                        CALL,
                        application.id(),
                        Outcome.ACCEPT,
                        "blanchemaille",
                        List.of(),
                        word,
                        NOW,
                        Optional.empty(),
                        1)),
                Write.put(Place.of(application, ProjectId.of(application.id()), anOpenCall(), NOW)),
                Write.put(new Project(
                        ProjectId.of(application.id()), word, List.of(), List.of(), List.of(), List.of(CALL), 1)),
                Write.put(byHand),
                Write.put(new ProjectClaim(application.person(), byHand.id())),
                Write.put(new HistoryEntry(
                        new ApplicationId(byHand.id().value()),
                        NOW,
                        HistoryEvent.ENTERED,
                        HistoryEntry.Actor.STAFF,
                        word)),
                Write.put(new LatePermission(CALL, application.email(), LATER, word, 1)),
                Write.put(SignInMails.code(
                        "code-" + application.id().value(), email(address()), Language.FR, word, NOW))));
        sends(aDocument(application, "paper-insurance", word + ".pdf", FileType.PDF, content), upload);
        speaksFor(application, content, upload);
        transactions.commitInChunks(
                SearchEntry.changes(Set.of(), Summary.of(application).entries()));
        transactions.commit(Write.put(reading.reviewed(new Review(scores("team", 5), "", word, true, 1))));
        var reviewed = AReview.of(Place.of(application, ProjectId.of(application.id()), anOpenCall(), NOW), word);
        transactions.commit(reviewed.writes(application.person(), reader.id()));
        transactions.commit(mails(application, document));
        tokens.save(aSessionOf(address()));
        return application;
    }

    /** Is a co-founder of somebody else's project, and acts, sends, signs and leaves there. */
    private void speaksFor(Application application, byte[] content, Function<Document, String> upload) {
        var me = new Project.Representative(word, application.email(), Language.FR);
        var other = new Project.Representative("Autre", email("partner@example.org"), Language.FR);
        var id = new ProjectId("shared-" + application.id().value());
        var named = new NamedPerson(me.person(), word);
        var lasting = email(word + "@home.example");
        var papers = Papers.NONE
                .with(new Papers.Done("insurance", named, NOW))
                .with(new Papers.Signature(named, "2027-1", "hash", Language.FR, NOW))
                .with(new Papers.ExitForm(named, lasting, true, word, NOW));
        var place = new Place(
                CALL,
                anOpenCall().zone(),
                id,
                id.asHolder(),
                "Partagé",
                List.of(new Stay("blanchemaille", "Blanchemaille", "incubator", LocalDate.parse("2027-03-01"))),
                Place.State.LEFT,
                NOW,
                new Term(Optional.empty(), 12, List.of(), List.of()),
                Optional.of(new Departure(LocalDate.parse("2027-03-02"), Optional.of(application.email()), "")),
                papers,
                1);
        var project = new Project(id, "Partagé", List.of(other, me), List.of(), List.of(), List.of(CALL), 1);
        var view = new ProjectView(anOpenCall(), project, place, List.of(other, me), me, new PaperFiles(List.of()));
        transactions.commit(List.of(
                Write.put(project),
                Write.put(place),
                Write.put(new ProjectClaim(me.person(), id)),
                Write.put(new ProjectClaim(lasting.person(), id)),
                Write.put(new AlumniMails(view, NOW).joined(papers.exitForms().getFirst(), "way0ut")),
                Write.put(new HistoryEntry(
                        id.asHolder(),
                        NOW,
                        HistoryEvent.INVITED,
                        HistoryEntry.Actor.REPRESENTATIVE,
                        "",
                        Optional.of(named),
                        Optional.of(named))),
                Write.put(new PeopleMails(project, place, anOpenCall(), NOW).joined(other, me, false))));
        var d = aDocument(application, "paper-shared", "kbis.pdf", FileType.PDF, content);
        sends(
                Document.requested(
                        d.id(), id.asHolder(), CALL, d.slot(), d.name(), d.type(), d.size(), d.sha256(), d.scan(), NOW),
                upload);
    }

    /** Has sent a file for a project. */
    private void sends(Document paper, Function<Document, String> upload) {
        var checked = paper.checked(Verdict.FINE, upload.apply(paper));
        transactions.commit(Write.put(
                asFirst(checked, Optional.of(new NamedPerson(email(address()).person(), word)))));
    }

    /** As the first version: no row that waits for a check may meet a real one. */
    private static Document asFirst(Document document) {
        return asFirst(document, Optional.empty());
    }

    private static Document asFirst(Document document, Optional<NamedPerson> sender) {
        return new Document(
                document.id(),
                document.application(),
                document.call(),
                document.slot(),
                document.name(),
                document.type(),
                document.size(),
                document.sha256(),
                document.verdict(),
                document.attachments(),
                document.fileVersion(),
                document.scan(),
                sender,
                document.pages(),
                document.requestedAt(),
                document.removedAt(),
                document.followedUpAt(),
                1);
    }

    private List<Write> mails(Application application, Document document) {
        var mail = DocumentMails.refused(application, anOpenCall(), document, NOW);
        return KEEPING.stream()
                .map(state -> Write.put(new Mail(
                        mail.about(),
                        mail.id() + "-" + state,
                        mail.template(),
                        mail.to(),
                        word,
                        mail.language(),
                        mail.values(),
                        state,
                        mail.delivery(),
                        1,
                        mail.dueAt(),
                        "",
                        "",
                        1)))
                .toList();
    }

    /** Sits on the committee and has read that application. */
    public void reads(Application other) {
        var plain = aMember(address());
        var member = new Member(
                plain.id(),
                CALL,
                plain.email(),
                word,
                Language.FR,
                word,
                List.of(),
                List.of(word),
                0,
                20,
                new Interests(List.of(word), List.of(word), List.of(), Interests.Wishes.NONE, 1),
                List.of(new ConflictRuling(other.id(), true, Set.of(), word, NOW)),
                false,
                NOW,
                List.of(new InvitationAnswer(InvitationAnswer.Choice.YES, word, NOW)),
                MailWishes.NONE,
                1);
        var reading = Reading.assigned(member, other.id(), LATER);
        var writes = new ArrayList<Write>(List.of(
                Write.put(member),
                Write.put(reading),
                Write.put(new Seen(member.membership(), NOW)),
                Write.put(new CommitteeMails(member, anOpenCall(), "t")
                        .invitation("invited-" + member.id().value(), NOW))));
        writes.addAll(SearchEntry.changes(Set.of(), member.entries()));
        transactions.commit(writes);
        var place = Place.of(other, ProjectId.of(other.id()), anOpenCall(), NOW);
        transactions.commit(AReview.of(place, word).choice(member.id()));
        transactions.commit(Write.put(reading.reviewed(new Review(scores("team", 5), word, word, true, 1))));
    }
}
