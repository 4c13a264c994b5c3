package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The people whom a member has met in committees, and the applications they stepped back from, in all calls.
 *
 * @param committees the names of the members of each committee on which the member sits or sat, by address and by
 *     address without tag
 * @param recused the applications of other calls from which the member stepped back because of a conflict of interest
 */
record MemberHistory(List<Map<PersonId, String>> committees, List<Summary> recused) {
    static final MemberHistory NONE = new MemberHistory(List.of(), List.of());

    MemberHistory {
        committees = List.copyOf(committees);
        recused = List.copyOf(recused);
    }

    /** The name of a member of the same committee who is one of these people. */
    Optional<String> fellow(Set<PersonId> people) {
        return committees.stream()
                .flatMap(committee -> people.stream().map(committee::get))
                .filter(Objects::nonNull)
                .sorted()
                .findFirst();
    }
}
