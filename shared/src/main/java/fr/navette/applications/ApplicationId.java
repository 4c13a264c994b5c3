package fr.navette.applications;

/** Names one application; also its submission key: sent twice, it is the same application. */
public record ApplicationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
