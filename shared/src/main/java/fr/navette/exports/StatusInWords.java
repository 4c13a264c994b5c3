package fr.navette.exports;

import fr.navette.applications.Status;
import fr.navette.text.Texts;

/** The announced status, as a partner reads it. */
final class StatusInWords {
    private StatusInWords() {}

    static Texts of(Status status) {
        return switch (status) {
            case DRAFT -> new Texts("brouillon", "draft");
            case SUBMITTED -> new Texts("envoyée", "submitted");
            case WITHDRAWN -> new Texts("retirée", "withdrawn");
            case INELIGIBLE -> new Texts("non éligible", "ineligible");
            case OFFERED -> new Texts("place proposée", "place offered");
            case WAITLISTED -> new Texts("liste d’attente", "waiting list");
            case DECLINED -> new Texts("non retenue", "declined");
            case ENROLLED -> new Texts("place acceptée", "place accepted");
            case REFUSED -> new Texts("place refusée", "place refused");
            case EXPIRED -> new Texts("offre expirée", "offer expired");
            case DEFERRED -> new Texts("reportée à la promotion suivante", "deferred to the next cohort");
            case LEFT -> new Texts("sortie de la promotion", "left the cohort");
        };
    }
}
