package fr.navette.functions.wiring;

import fr.navette.applications.Applications;
import fr.navette.applications.CallApplications;
import fr.navette.applications.FollowUps;
import fr.navette.applications.NamedApplications;
import fr.navette.applications.Seals;
import fr.navette.calls.CallPreviews;
import fr.navette.calls.CallUse;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.calls.PublishedCalls;
import fr.navette.cohorts.ChangePlace;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.GraduateProject;
import fr.navette.cohorts.LeaveCohort;
import fr.navette.cohorts.ProjectPlaces;
import fr.navette.committee.AddressChanges;
import fr.navette.committee.Committee;
import fr.navette.decisions.Decisions;
import fr.navette.documents.Documents;
import fr.navette.documents.Files;
import fr.navette.documents.Scan;
import fr.navette.exports.Exports;
import fr.navette.identity.CodeRequestRate;
import fr.navette.identity.Proofs;
import fr.navette.identity.Sessions;
import fr.navette.identity.Tokens;
import fr.navette.mail.MailRenderer;
import fr.navette.mail.Outbox;
import fr.navette.offers.FillPlaces;
import fr.navette.offers.Offers;
import fr.navette.offers.PlaceLedger;
import fr.navette.offers.Places;
import fr.navette.people.Email;
import fr.navette.privacy.Erasures;
import fr.navette.privacy.FindPersonalData;
import fr.navette.reviews.FollowReviews;
import fr.navette.reviews.Reviews;
import fr.navette.search.index.Search;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The ports to everything outside the domain; each function takes what it needs. */
public interface Ports {
    InstantSource clock();

    Secrets secrets();

    Transactions transactions();

    Calls calls();

    Digests digests();

    PublishedCalls publishedCalls();

    CallPreviews callPreviews();

    Applications applications();

    FollowUps followUps();

    Seals seals();

    Documents documents();

    Files files();

    Exports exports();

    /** The initial scan result of a new file. */
    Scan scan();

    Offers offers();

    Places places();

    Committee committee();

    AddressChanges addressChanges();

    Decisions decisions();

    Search search();

    Cohorts cohorts();

    Reviews reviews();

    Erasures erasures();

    Outbox outbox();

    MailRenderer mailRenderer();

    Tokens tokens();

    CodeRequestRate codeRequestRate();

    /**
     * @param action the request that a solved proof lets through
     */
    Proofs proofs(String action);

    /** A secret of the whole stack, created on first use. */
    Supplier<String> stackSecret();

    /** The number of codes per minute, over the whole stack, above which a proof of work is required. */
    int codesPerMinute();

    /** The address that staff read. */
    Email staffEmail();

    /** The address of the site, without a trailing slash. */
    String siteUrl();

    default FindPersonalData personalData() {
        return new FindPersonalData(
                calls(),
                applications(),
                documents(),
                committee(),
                addressChanges(),
                decisions(),
                cohorts(),
                reviews(),
                outbox(),
                tokens(),
                search());
    }

    default PlaceLedger placeLedger() {
        return new PlaceLedger(places(), applications(), cohorts());
    }

    default FillPlaces fillPlaces() {
        return new FillPlaces(calls(), applications(), placeLedger(), transactions());
    }

    default ProjectPlaces projectPlaces() {
        return new ProjectPlaces(applications(), cohorts());
    }

    default ChangePlace changePlace() {
        return new ChangePlace(calls(), applications(), projectPlaces(), placeLedger(), fillPlaces(), transactions());
    }

    default GraduateProject graduateProject() {
        return new GraduateProject(projectPlaces(), changePlace());
    }

    default LeaveCohort leaveCohort() {
        return new LeaveCohort(calls(), applications(), projectPlaces(), changePlace());
    }

    default FollowReviews followReviews() {
        return new FollowReviews(cohorts(), reviews());
    }

    default Sessions sessions() {
        return new Sessions(tokens());
    }

    default NamedApplications namedApplications() {
        return new NamedApplications(search(), applications());
    }

    default CallUse callUse() {
        return new CallApplications(applications(), followUps(), placeLedger(), transactions());
    }
}
