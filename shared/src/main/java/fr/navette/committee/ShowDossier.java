package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.identity.Session;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.util.Map;

/** Shows one application to a committee member. */
public record ShowDossier(Calls calls, Applications applications, Committee committee) {
    /**
     * @param answers the submitted answers, to the questions asked at that time
     */
    public record Shown(Call call, Dossier dossier, Map<String, Object> answers, Reading reading) {}

    /**
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}, 403 {@code RECUSED}
     */
    public Shown by(Session session, ApplicationId id) {
        var reading = new CommitteeAccess(committee).reading(session, id);
        if (reading.state() == Reading.State.RECUSED) throw Refusal.of(Reason.RECUSED);
        var dossier = applications
                .dossier(id)
                .filter(d -> Summary.of(d.application()).isReadable())
                .orElseThrow(Applications::unknown);
        var call = calls.get(reading.call());
        return new Shown(call, dossier, dossier.application().current().answers(), reading);
    }
}
