package fr.navette.cohorts;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.people.Email;
import fr.navette.people.PersonId;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchQuery;
import fr.navette.search.index.SearchWords;
import fr.navette.storage.Storable;
import fr.navette.storage.Write;
import fr.navette.text.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project, which may enter one cohort after the other.
 *
 * @param people those who speak for it without having applied; applicants are known by their applications
 * @param invitations co-founders who have not accepted yet
 * @param formerApplicants applications whose applicants no longer speak for the project
 * @param cohorts those that it entered, the newest last
 */
public record Project(
        ProjectId id,
        String name,
        List<Representative> people,
        List<Invitation> invitations,
        List<ApplicationId> formerApplicants,
        List<CallId> cohorts,
        long version)
        implements Storable {
    /** A person who speaks for a project. */
    public record Representative(String name, Email email, Language language) {
        public PersonId person() {
            return email.person();
        }

        /** The words by which this person is found, without the parts of the address. */
        private Set<String> words() {
            var words = new LinkedHashSet<>(Set.of(email.address().toLowerCase(Locale.ROOT)));
            words.addAll(SearchWords.of(name));
            return words;
        }

        public boolean fits(SearchQuery query) {
            return query.fits(Stream.concat(words().stream(), SearchWords.ofAddress(email.address()).stream())
                    .toList());
        }
    }

    /**
     * A co-founder who may join the project.
     *
     * @param replaces the representative who hands over to the co-founder, and leaves when the latter joins
     */
    public record Invitation(Representative person, Instant at, Optional<PersonId> replaces) {}

    public Project {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
        formerApplicants = List.copyOf(formerApplicants);
        cohorts = List.copyOf(cohorts);
    }

    private static Project first(ProjectId id, String name, List<Representative> people, CallId cohort, long version) {
        return new Project(id, name, people, List.of(), List.of(), List.of(cohort), version);
    }

    /** The project of a start-up that enters its first cohort by an application. */
    static Project of(Application first) {
        return first(ProjectId.of(first.id()), first.startup(), List.of(), first.call(), 1);
    }

    /** The project of a place that is older than projects are stored. */
    static Project unstored(ProjectId id, String name, CallId cohort) {
        return first(id, name, List.of(), cohort, 0);
    }

    /** A project that enters its first cohort by hand. */
    static Project byHand(ProjectId id, String name, Representative representative, CallId cohort) {
        return first(id, name, List.of(representative), cohort, 1);
    }

    /**
     * The words by which it is found: its name, and the names and addresses of those who joined it or are invited. None
     * while only applicants speak for it: their applications are found.
     */
    public Set<String> words() {
        var joined = Stream.concat(people.stream(), invitations.stream().map(Invitation::person))
                .toList();
        if (joined.isEmpty()) return Set.of();
        var words = new LinkedHashSet<>(SearchWords.of(name));
        for (var person : joined) words.addAll(person.words());
        // Last: only the first words are in the index.
        for (var person : joined)
            words.addAll(SearchWords.ofAddress(person.email().address()));
        return words;
    }

    /** The entries of the search index. */
    public Set<SearchEntry> entries() {
        return SearchEntry.of(words(), SearchEntry.Kind.PROJECT, cohorts.getFirst(), id.value());
    }

    /** The writes that store it with its entries in the search index. */
    List<Write> writes(Optional<Project> before) {
        var writes = new ArrayList<Write>(List.of(Write.put(this)));
        writes.addAll(SearchEntry.changes(before.map(Project::entries).orElse(Set.of()), entries()));
        return writes;
    }

    CallId lastCohort() {
        return cohorts.getLast();
    }

    /** The project in another cohort besides. */
    Project entering(CallId cohort) {
        if (cohorts.contains(cohort)) return this;
        return with(people, invitations, formerApplicants, plus(cohorts, cohort));
    }

    /** The project in another cohort, with a representative whom it may not have had. */
    Project entering(CallId cohort, Representative representative) {
        var all = new ArrayList<>(people);
        if (!all.contains(representative)) all.add(representative);
        var entered = entering(cohort);
        return new Project(id, name, all, invitations, formerApplicants, entered.cohorts, entered.version);
    }

    /** Whether the person speaks for it without having applied. */
    public boolean isSpokenForBy(PersonId person) {
        return people.stream().anyMatch(p -> p.person().equals(person));
    }

    /** The invitation that waits for the person's answer. */
    public Optional<Invitation> invitation(PersonId person) {
        return invitations.stream()
                .filter(invited -> invited.person().person().equals(person))
                .findFirst();
    }

    public Project inviting(Invitation invitation) {
        return with(people, plus(invitations, invitation), formerApplicants, cohorts);
    }

    /** The project with another representative, who may have been invited. */
    public Project joinedBy(Representative representative) {
        var person = representative.person();
        return with(plus(peopleBut(person), representative), invitationsBut(person), formerApplicants, cohorts);
    }

    /**
     * The project without somebody who speaks for it, or is invited to.
     *
     * @param applied the person's applications among those of the project
     */
    public Project without(PersonId person, List<ApplicationId> applied) {
        var former = Stream.concat(formerApplicants.stream(), applied.stream()).distinct();
        return with(peopleBut(person), invitationsBut(person), former.toList(), cohorts);
    }

    /** The project without a person who is erased. */
    public Project without(PersonId person) {
        return without(person, List.of());
    }

    /** The same at a version, after several changes at once. */
    public Project withVersion(long version) {
        return new Project(id, name, people, invitations, formerApplicants, cohorts, version);
    }

    private List<Representative> peopleBut(PersonId person) {
        return people.stream().filter(p -> !p.person().equals(person)).toList();
    }

    private List<Invitation> invitationsBut(PersonId person) {
        return invitations.stream()
                .filter(invited -> !invited.person().person().equals(person))
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private Project with(
            List<Representative> people,
            List<Invitation> invitations,
            List<ApplicationId> formerApplicants,
            List<CallId> cohorts) {
        return new Project(id, name, people, invitations, formerApplicants, cohorts, version + 1);
    }
}
