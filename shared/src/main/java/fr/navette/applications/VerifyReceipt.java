package fr.navette.applications;

/** Verifies that a receipt is genuine and unchanged, by its seal alone. */
public record VerifyReceipt(Seals seals) {
    public boolean verify(ApplicationId application, Receipt shown) {
        return shown.isGenuine(application, seals);
    }
}
