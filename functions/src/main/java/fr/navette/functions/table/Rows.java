package fr.navette.functions.table;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationClaim;
import fr.navette.applications.FollowUp;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.LatePermission;
import fr.navette.calls.Call;
import fr.navette.calls.Digest;
import fr.navette.cohorts.AgreementText;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.committee.AddressChange;
import fr.navette.committee.AssignmentTurn;
import fr.navette.committee.Member;
import fr.navette.committee.MemberClaim;
import fr.navette.committee.Reading;
import fr.navette.committee.ReadingNotices;
import fr.navette.decisions.Decision;
import fr.navette.documents.Document;
import fr.navette.documents.UploadQuota;
import fr.navette.identity.Link;
import fr.navette.identity.Seen;
import fr.navette.identity.SignInCodes;
import fr.navette.identity.SolvedChallenge;
import fr.navette.mail.BouncedAddress;
import fr.navette.mail.Mail;
import fr.navette.offers.SitePlaces;
import fr.navette.privacy.Erasure;
import fr.navette.reviews.ProjectReview;
import fr.navette.reviews.ReviewAnswers;
import fr.navette.reviews.ReviewerChoice;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Storable;
import java.util.stream.Stream;

/** The rows of each type of record; the first is the record's own. */
final class Rows {
    private Rows() {}

    /** The rows written when a record is stored. */
    static Stream<Row> of(Storable record) {
        return switch (record) {
            case AddressChange change ->
                Stream.of(AddressChangeRow.fromFormer(change), AddressChangeRow.fromNew(change));
            case AgreementText agreement -> Stream.of(PapersRow.row(agreement));
            case Application application
            when application.version() > 1 ->
                Stream.of(ApplicationRow.row(application), ApplicationRow.summary(application));
            case Application application -> allOf(application);
            case ApplicationClaim claim -> Stream.of(ApplicationRow.claim(claim));
            case AssignmentTurn turn -> Stream.of(MemberRow.row(turn));
            case BouncedAddress address -> Stream.of(MailRow.row(address));
            case Call call -> Stream.of(CallRow.row(call), CallRow.listed(call));
            case Decision decision -> Stream.of(DecisionRow.row(decision));
            case Digest digest -> Stream.of(DigestRow.row(digest));
            case Erasure erasure -> Stream.of(ErasureRow.row(erasure));
            case Document document -> Stream.of(DocumentRow.row(document));
            case FollowUp followUp -> Stream.of(FollowUpRow.row(followUp));
            case HistoryEntry entry -> Stream.of(HistoryRow.row(entry));
            case LatePermission permission -> Stream.of(LatePermissionRow.row(permission));
            case Link link -> Stream.of(TokenRow.row(link));
            case Mail mail -> Stream.of(MailRow.row(mail));
            case Member member -> Stream.of(MemberRow.row(member), MemberRow.membership(member));
            case MemberClaim claim -> Stream.of(MemberRow.claim(claim));
            case Place place -> Stream.of(PlaceRow.row(place));
            case Project project -> Stream.of(ProjectRow.row(project));
            case ProjectClaim claim -> Stream.of(ProjectRow.claim(claim));
            case ProjectReview review -> Stream.of(ProjectReviewRow.row(review));
            case Reading reading -> Stream.of(ReadingRow.row(reading));
            case ReviewAnswers answers -> Stream.of(ReviewAnswersRow.row(answers));
            case ReviewerChoice choice -> Stream.of(ReviewerChoiceRow.row(choice));
            case SearchEntry entry -> Stream.of(SearchRow.row(entry));
            case SitePlaces places -> Stream.of(SitePlacesRow.row(places));
            case ReadingNotices notices -> Stream.of(ReadingRow.row(notices));
            case Seen seen -> Stream.of(MemberRow.row(seen));
            case SignInCodes codes -> Stream.of(TokenRow.row(codes));
            case SolvedChallenge solved -> Stream.of(TokenRow.row(solved));
            case UploadQuota quota -> Stream.of(DocumentRow.quota(quota));
            default -> throw new IllegalStateException("no row for " + record.getClass());
        };
    }

    /** All rows of a record. */
    static Stream<Row> allOf(Storable record) {
        return record instanceof Application application
                ? Stream.of(
                        ApplicationRow.row(application),
                        ApplicationRow.summary(application),
                        ApplicationRow.claim(application.claim()))
                : of(record);
    }
}
