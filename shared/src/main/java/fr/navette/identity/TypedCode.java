package fr.navette.identity;

import fr.navette.people.PersonId;
import fr.navette.secrets.Sha256;
import java.text.Normalizer;
import java.util.Locale;

/** A code as people type or paste it: spaces, hyphens, lower case, full-width digits and line breaks are accepted. */
final class TypedCode {
    private TypedCode() {}

    static String hash(PersonId person, String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return Sha256.hex(person.value() + ":" + code);
    }
}
