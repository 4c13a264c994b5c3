package fr.navette.applications;

/**
 * Whether a receipt is one of ours and says what it said when it was given. Asks the seal alone.
 */
public record VerifyReceipt(Seals seals) {
    public boolean verify(ApplicationId application, Receipt shown) {
        return shown.isGenuine(application, seals);
    }
}
