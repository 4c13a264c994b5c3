package fr.navette.applications;

import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.calls.CallId;
import fr.navette.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The candidates' applications. */
public interface Applications {
    Optional<Application> find(ApplicationId id);

    /** With its documents and its history, in one read. */
    Optional<Dossier> dossier(ApplicationId id);

    /** The one application of this person in this call. */
    Optional<ApplicationId> of(PersonId person, CallId call);

    /** Everything this person ever started. */
    List<ApplicationId> of(PersonId person);

    /** Every application of the call, drafts too. */
    List<Summary> summaries(CallId call);

    List<Summary> summaries(CallId call, List<ApplicationId> wanted);

    /** Offers that nobody answered and that ended before {@code now}. */
    List<Application> offersDue(Instant now);

    /** What a draft waits for; empty once it is none any more, and the sweep has seen it. */
    Optional<Upkeep> upkeepOfDraft(ApplicationId id);

    /** What is to be done for applications by {@code now}, the oldest first. */
    List<Upkeep> upkeepDue(Instant now);

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, also where it is somebody else's
     */
    default Application ofApplicant(PersonId person, ApplicationId id) {
        return find(id).filter(a -> a.person().equals(person)).orElseThrow(Applications::unknown);
    }

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, also where it is somebody else's
     */
    default Dossier dossierOfApplicant(PersonId person, ApplicationId id) {
        return dossier(id).filter(d -> d.application().person().equals(person)).orElseThrow(Applications::unknown);
    }

    static Refusal unknown() {
        return Refusal.of(Reason.APPLICATION_UNKNOWN);
    }
}
