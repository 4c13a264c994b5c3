package fr.navette.committee;

import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.people.Email;
import fr.navette.storage.Storable;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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

    public boolean readsFor(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /**
     * Whether the application is the member's own or their organisation's: it names the member's address, or a start-up
     * with the name of the member's company. Names are compared by letters and digits alone.
     */
    public boolean isInvolvedIn(Summary application) {
        var own = letters(company);
        return application.people().contains(email.person())
                || !own.isEmpty() && own.equals(letters(application.startup()));
    }

    public Member withdrawn(boolean withdrawn) {
        return new Member(
                id, call, email, name, language, company, sites, fields, maxReads, withdrawn, invitedAt, version + 1);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
