package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.people.PersonId;
import fr.navette.secrets.Sha256;
import fr.navette.text.Folded;

/**
 * The id of a project. It is the id of the application with which the project came first; a project that never applied
 * has an id of the same form, under which it also holds its place and keeps its history.
 */
public record ProjectId(String value) {
    private static final int CHARS = 26;

    public static ProjectId of(ApplicationId first) {
        return new ProjectId(first.value());
    }

    /**
     * The id of a project that never applied. It is the same each time, so whoever enters the project twice at once
     * enters it once.
     */
    static ProjectId of(CallId cohort, PersonId representative, String name) {
        var text = String.join(" ", cohort.value(), representative.value(), Folded.name(name));
        return new ProjectId(Sha256.hex(text).substring(0, CHARS));
    }

    /** The id under which a project without an application holds its place. */
    public ApplicationId asHolder() {
        return new ApplicationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
