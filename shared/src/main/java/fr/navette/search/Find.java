package fr.navette.search;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Project;
import fr.navette.cohorts.ProjectId;
import fr.navette.committee.Committee;
import fr.navette.committee.Member;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchEntry.Kind;
import fr.navette.search.index.SearchQuery;
import fr.navette.text.Language;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds applications, members and projects of all calls by any of their words. Reads only what the index names.
 */
public record Find(Search search, Applications applications, Committee committee, Cohorts cohorts) {
    /**
     * @param projects those with somebody who has not applied
     */
    public record Found(List<Summary> applications, List<Member> members, List<FoundProject> projects) {}

    /**
     * @param people those who fit the text, of those who joined it or are invited; everybody if only the project does
     */
    public record FoundProject(Project project, List<Project.Representative> people) {}

    /**
     * @throws Refusal {@code INVALID} if the text has neither a letter nor a digit
     */
    public Found find(String text) {
        var query = SearchQuery.of(text);
        if (query.isEmpty()) throw Refusal.of(Reason.INVALID, "text", FieldCode.REQUIRED);
        var entries = new LinkedHashSet<SearchEntry>();
        query.lookups().forEach(word -> entries.addAll(search.find(word)));
        var french = Collator.getInstance(Language.FR.locale());
        return new Found(
                summaries(entries).stream()
                        .filter(summary -> query.fits(summary.words()))
                        .sorted(Comparator.comparing(Summary::startup, french)
                                .thenComparing(summary -> summary.application().value()))
                        .toList(),
                members(entries).stream()
                        .filter(member -> query.fits(member.words()))
                        .sorted(Comparator.comparing(Member::name, french)
                                .thenComparing(member -> member.call().value()))
                        .toList(),
                projects(entries).stream()
                        .filter(project -> query.fits(project.words()))
                        .sorted(Comparator.comparing(Project::name, french)
                                .thenComparing(project -> project.id().value()))
                        .map(project -> found(project, query))
                        .toList());
    }

    private List<Summary> summaries(Collection<SearchEntry> entries) {
        var byCall = new LinkedHashMap<CallId, LinkedHashSet<ApplicationId>>();
        for (var entry : entries)
            if (entry.kind() == Kind.APPLICATION)
                byCall.computeIfAbsent(entry.call(), call -> new LinkedHashSet<>())
                        .add(new ApplicationId(entry.id()));
        return byCall.entrySet().stream()
                .flatMap(call -> applications.summaries(call.getKey(), List.copyOf(call.getValue())).stream())
                .toList();
    }

    private List<Project> projects(Collection<SearchEntry> entries) {
        var ids = entries.stream()
                .filter(entry -> entry.kind() == Kind.PROJECT)
                .map(entry -> new ProjectId(entry.id()))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : cohorts.projects(ids);
    }

    private static FoundProject found(Project project, SearchQuery query) {
        var all = Stream.concat(
                        project.people().stream(),
                        project.invitations().stream().map(Project.Invitation::person))
                .toList();
        var fitting = all.stream().filter(person -> person.fits(query)).toList();
        return new FoundProject(project, fitting.isEmpty() ? all : fitting);
    }

    private List<Member> members(Collection<SearchEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.MEMBER)
                .map(entry -> new Membership(entry.call(), new MemberId(entry.id())))
                .distinct()
                .map((Membership membership) -> committee.member(membership))
                .flatMap(Optional::stream)
                .toList();
    }
}
