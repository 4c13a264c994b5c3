package fr.navette.cohorts;

import fr.navette.calls.Agreement;
import fr.navette.calls.CallId;
import fr.navette.storage.Storable;
import fr.navette.text.Language;

/**
 * The text of an agreement as somebody has signed it. It stays when the call gets another text.
 *
 * @param hash of version and text, as {@link Agreement#hash} makes it
 */
public record AgreementText(CallId cohort, String hash, String version, Language language, String text)
        implements Storable {
    public static AgreementText of(CallId cohort, Agreement agreement, Language language) {
        return new AgreementText(
                cohort,
                agreement.hash(language),
                agreement.version(),
                language,
                agreement.text().in(language));
    }
}
