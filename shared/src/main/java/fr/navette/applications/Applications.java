package fr.navette.applications;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The candidates' applications. */
public interface Applications {
    Optional<Application> find(ApplicationId id);

    /** The existing ones among some applications, in no particular order. */
    List<Application> find(List<ApplicationId> ids);

    /** The application with its documents and its history, in one read. */
    Optional<Dossier> dossier(ApplicationId id);

    /**
     * Names the dossier that will be asked for next, or none any more: an adapter may begin to read it at once, beside
     * another read. Nothing of it may be written between the two.
     */
    default void expect(Optional<ApplicationId> next) {}

    /** Names the person whose applications will be asked for next, or nobody any more: as {@link #expect}. */
    default void expectOf(Optional<PersonId> person) {}

    /** The history of an application, or of a project without one under its own id; oldest first. */
    List<HistoryEntry> history(ApplicationId id);

    /** Some applications with the documents that were sent, without history, in no particular order. */
    List<Dossier> sent(List<ApplicationId> ids);

    /** The person's only application to this call. */
    Optional<ApplicationId> of(PersonId person, CallId call);

    /** All applications of a person. */
    List<ApplicationId> of(PersonId person);

    /** All applications of the call, drafts included. */
    List<Summary> summaries(CallId call);

    /** All applications of the call as of {@code now}, drafts included. */
    default List<Summary> summaries(CallId call, Instant now) {
        return summaries(call).stream().map(summary -> summary.asOf(now)).toList();
    }

    List<Summary> summaries(CallId call, List<ApplicationId> ids);

    /** The person's permission to come late to this call, over or not. */
    Optional<LatePermission> late(PersonId person, CallId call);

    /** All of a person's permissions to come late. */
    List<LatePermission> late(PersonId person);

    /** The permission that holds at that time. It is looked for only after the closing. */
    default Optional<LatePermission> lateAt(PersonId person, Call call, Instant at) {
        if (!at.isAfter(call.closes())) return Optional.empty();
        return late(person, call.id())
                .filter(permission ->
                        !at.isAfter(permission.until()) && permission.until().isAfter(call.lastArrival()));
    }

    /** The call as it is for this person at that time, with a permission to come late. */
    default Call callFor(PersonId person, Call call, Instant at) {
        return lateAt(person, call, at)
                .map(permission -> call.lateUntil(permission.until()))
                .orElse(call);
    }

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, also where it is somebody else's
     */
    default Dossier dossierOfApplicant(PersonId person, ApplicationId id) {
        return dossier(id).filter(d -> d.application().person().equals(person)).orElseThrow(Applications::unknown);
    }

    /**
     * An application that staff name.
     *
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN} naming the field
     */
    default Application named(ApplicationId id) {
        return find(id).orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, "application", FieldCode.NOT_KNOWN));
    }

    static Refusal unknown() {
        return Refusal.of(Reason.APPLICATION_UNKNOWN);
    }
}
