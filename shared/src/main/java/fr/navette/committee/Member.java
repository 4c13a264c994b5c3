package fr.navette.committee;

import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.people.Email;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchWords;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A committee member of a call.
 *
 * @param sites the sites whose applications the member reads; empty means all
 * @param fields the member's fields of expertise
 * @param maxReads the maximum number of readings
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
        int maxReads,
        boolean withdrawn,
        Instant invitedAt,
        long version)
        implements Storable {

    public Member {
        sites = List.copyOf(sites);
        fields = List.copyOf(fields);
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

    Member amended(
            String name, Language language, String company, List<String> sites, List<String> fields, int maxReads) {
        return new Member(
                id, call, email, name, language, company, sites, fields, maxReads, withdrawn, invitedAt, version + 1);
    }

    /** Another address of the same person; links mailed before lead nowhere. */
    Member at(Email address, Instant now) {
        return new Member(
                id, call, address, name, language, company, sites, fields, maxReads, withdrawn, now, version + 1);
    }

    public Member withdrawn(boolean withdrawn) {
        return new Member(
                id, call, email, name, language, company, sites, fields, maxReads, withdrawn, invitedAt, version + 1);
    }
}
