package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.people.Email;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchWords;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A committee member of a call.
 *
 * @param sites the sites whose applications the member reads; empty means all
 * @param fields the member's fields of expertise
 * @param minReads the number of readings that the member is to get at least, where there are enough
 * @param maxReads the maximum number of readings
 * @param interests as the member has declared them
 * @param rulings of staff on conflicts of interest, one for an application
 */
public record Member(
        MemberId id,
        CallId call,
        Email email,
        String name,
        Language language,
        String company,
        List<String> sites,
        List<String> fields,
        int minReads,
        int maxReads,
        Interests interests,
        List<ConflictRuling> rulings,
        boolean withdrawn,
        Instant invitedAt,
        long version)
        implements Storable {

    public Member {
        sites = List.copyOf(sites);
        fields = List.copyOf(fields);
        rulings = List.copyOf(rulings);
    }

    public Membership membership() {
        return new Membership(call, id);
    }

    /** The words under which the member is found. */
    public Set<String> words() {
        var words = new LinkedHashSet<>(SearchWords.ofAddress(email.address()));
        words.addAll(SearchWords.of(name));
        return words;
    }

    /** The entries of the search index. */
    public Set<SearchEntry> entries() {
        return SearchEntry.of(words(), SearchEntry.Kind.MEMBER, call, id.value());
    }

    /** Whether the member reads no applications, and only looks at the projects of the cohort. */
    public boolean isReviewerOnly() {
        return maxReads == 0;
    }

    public boolean readsFor(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /** The word of staff on a conflict with this application. */
    public Optional<ConflictRuling> ruling(ApplicationId application) {
        return rulings.stream()
                .filter(ruling -> ruling.application().equals(application))
                .findFirst();
    }

    Member amended(
            String name,
            Language language,
            String company,
            List<String> sites,
            List<String> fields,
            int minReads,
            int maxReads) {
        return new Member(
                id,
                call,
                email,
                name,
                language,
                company,
                sites,
                fields,
                minReads,
                maxReads,
                interests,
                rulings,
                withdrawn,
                invitedAt,
                version + 1);
    }

    Member declaring(Interests interests) {
        return with(email, interests, rulings, withdrawn, invitedAt);
    }

    /** Replaces an earlier ruling on the same application. */
    Member ruled(ConflictRuling ruling) {
        var rulings = new ArrayList<>(withoutRuling(ruling.application()).rulings());
        rulings.add(ruling);
        return with(email, interests, rulings, withdrawn, invitedAt);
    }

    /** Forgets what staff said about an application. */
    public Member withoutRuling(ApplicationId application) {
        var others = rulings.stream()
                .filter(ruling -> !ruling.application().equals(application))
                .toList();
        return with(email, interests, others, withdrawn, invitedAt);
    }

    /** Another address of the same person; links mailed before lead nowhere. */
    Member at(Email address, Instant now) {
        return with(address, interests, rulings, withdrawn, now);
    }

    public Member withdrawn(boolean withdrawn) {
        return with(email, interests, rulings, withdrawn, invitedAt);
    }

    private Member with(
            Email email, Interests interests, List<ConflictRuling> rulings, boolean withdrawn, Instant invitedAt) {
        return new Member(
                id,
                call,
                email,
                name,
                language,
                company,
                sites,
                fields,
                minReads,
                maxReads,
                interests,
                rulings,
                withdrawn,
                invitedAt,
                version + 1);
    }
}
