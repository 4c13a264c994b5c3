package fr.navette.projects;

import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project as one of its representatives wants it. What is empty stays as it is.
 *
 * @param people all who are to speak for it: whoever is new is invited, whoever is missing is removed
 * @param done the items of the onboarding that are done
 */
public record Wanted(
        Optional<List<Person>> people, Optional<Set<String>> done, Optional<Signing> signature, Optional<Exit> exit) {
    /**
     * Somebody who is to speak for the project.
     *
     * @param replacesMe whether the representative hands over to this person, and leaves once the latter joins
     */
    public record Person(String name, Email email, Language language, boolean replacesMe) {
        PersonId person() {
            return email.person();
        }
    }

    /**
     * @param name as typed
     * @param hash of the text that was shown
     */
    public record Signing(String name, String hash) {}

    /**
     * @param lasting address at which the person can be reached later
     * @param alumni whether the person wants to be among the alumni
     */
    public record Exit(Email lasting, boolean alumni, String comment) {}
}
