package fr.navette.applications;

/** The id of an application; also the idempotency key of its submission. */
public record ApplicationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
