package fr.navette.calls;

import fr.navette.text.Texts;
import java.util.Arrays;
import java.util.Optional;

/** The columns that an export can have besides the answers. */
public enum ExportColumn {
    NUMBER("number", new Texts("Numéro", "Number")),
    STARTUP("startup", new Texts("Start-up", "Start-up")),
    CONTACT("contact", new Texts("Personne de contact", "Contact person")),
    EMAIL("email", new Texts("E-mail", "E-mail")),
    STATUS("status", new Texts("Statut", "Status")),
    LANGUAGE("language", new Texts("Langue", "Language")),
    TRACK("track", new Texts("Parcours", "Track")),
    /** The choices, in order of preference. */
    SITES("sites", new Texts("Sites, par préférence", "Sites, by preference")),
    /** The site of the offer, or the first choice. */
    SITE("site", new Texts("Site", "Site")),
    STARTED_AT("startedAt", new Texts("Commencée", "Started")),
    SUBMITTED_AT("submittedAt", new Texts("Envoyée", "Submitted")),
    DOCUMENTS("documents", new Texts("Documents", "Documents")),
    READS("reads", new Texts("Lectures", "Readings")),
    SCORE("score", new Texts("Note", "Score"));

    private final String wire;
    private final Texts label;

    ExportColumn(String wire, Texts label) {
        this.wire = wire;
        this.label = label;
    }

    /** The name in templates. */
    public String wire() {
        return wire;
    }

    public Texts label() {
        return label;
    }

    public static Optional<ExportColumn> of(String wire) {
        return Arrays.stream(values())
                .filter(column -> column.wire.equals(wire))
                .findFirst();
    }
}
