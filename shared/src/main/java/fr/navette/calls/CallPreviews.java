package fr.navette.calls;

import fr.navette.text.Language;
import java.util.Map;

/** Pages of calls that are not published yet, for a day, under addresses that nobody can guess. */
public interface CallPreviews {
    /**
     * Keeps a page of the call in each language.
     *
     * @return the address of each page
     */
    Map<Language, String> keep(Call call);
}
