package fr.navette.cohorts;

import fr.navette.applications.ApplicationId;

/**
 * The id of a project. It is the id of the application with which the project came first; a project that never applied
 * has an id of the same form, under which it also holds its place and keeps its history.
 */
public record ProjectId(String value) {
    public static ProjectId of(ApplicationId first) {
        return new ProjectId(first.value());
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
