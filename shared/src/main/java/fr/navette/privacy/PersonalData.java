package fr.navette.privacy;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Dossier;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Papers;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.committee.AddressChange;
import fr.navette.committee.Member;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.decisions.Decision;
import fr.navette.documents.Document;
import fr.navette.documents.UploadQuota;
import fr.navette.identity.Seen;
import fr.navette.identity.Session;
import fr.navette.identity.SignInCodes;
import fr.navette.mail.Mail;
import fr.navette.people.NamedPerson;
import fr.navette.people.PersonId;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.storage.Storable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is stored of one person.
 *
 * @param calls all calls, for their zones
 * @param projects those for which the person speaks, spoke or may speak
 * @param moves from one of the person's addresses to another
 * @param late permissions to come late
 * @param mails to all of the person's addresses, and those to staff about the person's files
 * @param digests daily mails to staff that name the person and are under way
 * @param written answers to reviews, and to a proposal to leave, that carry the person's name
 * @param mentions applications of others that name the person, such as a co-founder's
 */
public record PersonalData(
        List<Call> calls,
        List<OwnApplication> applications,
        List<OwnMembership> memberships,
        List<OwnProject> projects,
        List<AddressChange> moves,
        List<LatePermission> late,
        List<Mail> mails,
        List<Mail> digests,
        List<Session> sessions,
        List<SignInCodes> codes,
        OwnReviews written,
        List<Summary> mentions) {
    /** Empty if the call does not exist. */
    public Optional<Call> call(CallId id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst();
    }

    /** Monthly reviews: of a project, by its founders, by reviewers. */
    public record OwnReviews(List<ProjectReview> reviews, List<ReviewAnswers> answers, List<ReviewerChoice> choices) {
        static final OwnReviews NONE = new OwnReviews(List.of(), List.of(), List.of());

        OwnReviews and(OwnReviews more) {
            return new OwnReviews(
                    joined(reviews, more.reviews), joined(answers, more.answers), joined(choices, more.choices));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }

        Stream<Storable> all() {
            return Stream.of(reviews, answers, choices).flatMap(List::stream);
        }
    }

    /**
     * An application of the person, with what others decided and wrote about it.
     *
     * @param ruled the members about whose conflict of interest with it staff have said something
     */
    public record OwnApplication(
            Dossier dossier,
            UploadQuota uploads,
            Optional<Decision> decision,
            List<Reading> readings,
            List<Member> ruled) {}

    /**
     * A project for which the person speaks, spoke or may speak.
     *
     * @param persons the addresses of the person in its cohorts
     * @param places in all cohorts
     * @param history of its places
     * @param papers the files that it has sent in all cohorts, removed ones included
     * @param reviews in all cohorts
     * @param isTheirsAlone whether nobody else speaks for it
     */
    public record OwnProject(
            Set<PersonId> persons,
            Project project,
            List<Place> places,
            List<HistoryEntry> history,
            List<Document> papers,
            OwnReviews reviews,
            boolean isTheirsAlone) {
        /** The files that concern the person: all if nobody else speaks for the project, else those the person sent. */
        public List<Document> ownPapers() {
            return isTheirsAlone
                    ? papers
                    : papers.stream().filter(this::isSentByPerson).toList();
        }

        /** Whether an exit form is the person's. */
        public boolean isOwn(Papers.ExitForm form) {
            return persons.stream().anyMatch(form::isOf);
        }

        /** The lasting addresses in the person's exit forms, in all cohorts. */
        Set<PersonId> lasting() {
            return places.stream()
                    .flatMap(place -> place.papers().exitForms().stream())
                    .filter(this::isOwn)
                    .map(form -> form.lasting().person())
                    .collect(Collectors.toSet());
        }

        private boolean isSentByPerson(Document paper) {
            return paper.sender()
                    .filter(sender -> persons.contains(sender.id()))
                    .isPresent();
        }

        /** Whether it stays, and holds its place under that id. */
        boolean staysAt(ApplicationId holder) {
            return !isTheirsAlone
                    && places.stream().anyMatch(place -> place.application().equals(holder));
        }

        /** Whether a history entry belongs to the project, and stays for those who stay. */
        boolean keeps(ApplicationId holder, HistoryEntry entry) {
            return entry.what().isOfProject() && staysAt(holder);
        }

        /** The names under which the project knows or knew the person. */
        Set<String> names() {
            var speakers = Stream.concat(
                            project.people().stream(),
                            project.invitations().stream().map(Project.Invitation::person))
                    .map(speaker -> new NamedPerson(speaker.person(), speaker.name()));
            var named = history.stream().flatMap(entry -> Stream.concat(entry.by().stream(), entry.about().stream()));
            return Stream.concat(speakers, named)
                    .filter(person -> persons.contains(person.id()))
                    .map(NamedPerson::name)
                    .collect(Collectors.toSet());
        }
    }

    /** A place on a committee, with the person's own reviews of applications and choices about projects. */
    public record OwnMembership(
            Member member,
            Optional<Seen> seen,
            List<Reading> readings,
            ReadingNotices notices,
            List<ReviewerChoice> choices) {}
}
