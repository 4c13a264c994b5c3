package fr.navette.applications;

import fr.navette.calls.CallId;
import fr.navette.offers.Offer;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of an application that lists and rankings need, written in the same transaction.
 *
 * @param contact the contact person's name; may be empty in a draft
 * @param pitch the answer to a question {@code pitch}; empty if the call has none, and in a row written before
 *     summaries had it
 * @param email empty in a row written before summaries had it
 * @param number the number of its receipt; drafts have none
 * @param site the site of the offer, or the first choice without one; may be empty in a draft
 * @param sites all choices, in order of preference
 * @param submittedAt the time of the newest receipt
 * @param offerEndsAt the end of its offer, answered or not; that of an offered move if it is later
 * @param moveSite the site of a pending move
 * @param deferralAsked whether a place in the next cohort is asked for, and staff have not answered
 * @param parties the people and companies behind it, for conflicts of interest
 */
public record Summary(
        CallId call,
        ApplicationId application,
        String startup,
        String contact,
        String pitch,
        Optional<Email> email,
        Status status,
        Optional<String> number,
        String site,
        List<String> sites,
        Optional<String> track,
        Optional<Instant> submittedAt,
        Optional<Instant> offerEndsAt,
        Optional<String> moveSite,
        boolean deferralAsked,
        Parties parties) {
    /** The question whose answer is a project in one sentence. */
    public static final String PITCH = "pitch";

    public Summary {
        sites = List.copyOf(sites);
    }

    public static Summary of(Application application) {
        return new Summary(
                application.call(),
                application.id(),
                application.startup(),
                application.contact(),
                application.current().text(PITCH),
                Optional.of(application.email()),
                application.status(),
                application.receipt().map(Receipt::number),
                application.site(),
                application.current().sites(),
                application.current().track(),
                application.receipt().map(Receipt::receivedAt),
                Stream.concat(application.offer().stream(), application.move().stream())
                        .map(Offer::expiresAt)
                        .max(Comparator.naturalOrder()),
                application.move().map(Offer::site),
                application.isDeferralAsked(),
                Parties.of(application));
    }

    /** The words under which it is found, the surest first; the people behind it by the hashes of their addresses. */
    public Set<String> words() {
        var words = new LinkedHashSet<String>();
        number.ifPresent(n -> words.add(String.join("", SearchWords.of(n))));
        email.ifPresent(e -> words.addAll(SearchWords.ofAddress(e.address())));
        parties.people().stream().map(PersonId::value).sorted().forEach(words::add);
        words.addAll(SearchWords.of(startup));
        words.addAll(SearchWords.of(contact));
        parties.sirens().stream().sorted().forEach(words::add);
        parties.names().stream().sorted().map(SearchWords::of).forEach(words::addAll);
        return words;
    }

    /** The entries of the search index. */
    public Set<SearchEntry> entries() {
        return SearchEntry.of(words(), SearchEntry.Kind.APPLICATION, call, application.value());
    }

    /** The summary as of {@code now}: an offer past its end has expired before the sweep has come by. */
    Summary asOf(Instant now) {
        boolean expired =
                status == Status.OFFERED && offerEndsAt.filter(now::isAfter).isPresent();
        return expired ? withStatus(Status.EXPIRED) : this;
    }

    private Summary withStatus(Status status) {
        return new Summary(
                call,
                application,
                startup,
                contact,
                pitch,
                email,
                status,
                number,
                site,
                sites,
                track,
                submittedAt,
                offerEndsAt,
                moveSite,
                deferralAsked,
                parties);
    }

    /** The sites at which it holds a place: offered or taken, a pending move included. */
    public List<String> heldSites() {
        boolean holds = status == Status.OFFERED || status == Status.ENROLLED;
        return Stream.concat(holds ? Stream.of(site) : Stream.empty(), moveSite.stream())
                .toList();
    }

    /** Whether the committee may read it: ineligible applications leave its lists, as withdrawn ones do. */
    public boolean isReadable() {
        return switch (status) {
            case DRAFT, WITHDRAWN, INELIGIBLE -> false;
            case SUBMITTED, OFFERED, WAITLISTED, DECLINED, ENROLLED, REFUSED, EXPIRED, DEFERRED, LEFT -> true;
        };
    }
}
