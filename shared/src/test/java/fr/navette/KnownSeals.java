package fr.navette;

import fr.navette.applications.Seals;
import fr.navette.secrets.Sha256;

/** Seals with a public key. */
public final class KnownSeals implements Seals {
    @Override
    public String of(String text) {
        return Sha256.hex("key of the tests" + text);
    }

    @Override
    public boolean isValid(String text, String seal) {
        return of(text).equals(seal);
    }
}
