package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Marks;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.documents.Document;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.List;
import java.util.Map;

/** Shows one application to a committee member. */
public record ShowDossier(Calls calls, Applications applications, Committee committee) {
    /**
     * @param member who reads it
     * @param answers the submitted answers, to the questions asked at that time
     * @param documents the submitted ones
     * @param changed the fields that changed since the member's review was saved
     * @param others the finished reviews of the other readers, where the call shows them
     */
    public record Shown(
            Member member,
            Call call,
            Dossier dossier,
            Map<String, Object> answers,
            List<Document> documents,
            List<String> changed,
            List<OtherReview> others,
            Reading reading) {}

    /** A review as other readers see it, without its private note. */
    public record OtherReview(String reader, Review review) {}

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, 403 {@code RECUSED}
     */
    public Shown by(Session session, ApplicationId id) {
        var assigned = new CommitteeAccess(committee).assigned(session, id);
        var reading = assigned.reading();
        if (reading.state() == Reading.State.RECUSED) throw Refusal.of(Reason.RECUSED);
        var dossier = applications
                .dossier(id)
                .filter(d -> Summary.of(d.application()).isReadable())
                .orElseThrow(Applications::unknown);
        var call = calls.get(reading.call());
        var seen = SeenByReader.of(call);
        return new Shown(
                assigned.member(),
                call,
                dossier,
                seen.answers(dossier.application().current().answers()),
                seen.documents(dossier.submitted()),
                seen.fields(Marks.of(dossier).changedSince(reading.read())),
                others(call, reading),
                reading);
    }

    private List<OtherReview> others(Call call, Reading mine) {
        if (!call.jury().others().areShown(mine.state() == Reading.State.DONE)) return List.of();
        return committee.assigned(committee.members(mine.call()), mine.application()).stream()
                .filter(other -> !other.reading().member().equals(mine.member()))
                .filter(other -> other.reading().state() == Reading.State.DONE)
                .map(other ->
                        new OtherReview(other.member().name(), other.reading().review()))
                .toList();
    }
}
