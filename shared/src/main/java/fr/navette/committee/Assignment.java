package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Summary;
import fr.navette.committee.panels.PanelSearch;
import fr.navette.committee.panels.Panels;
import fr.navette.identity.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assigns readers to applications: every application gets enough readers if possible, no member exceeds their maximum,
 * and loads stay even.
 *
 * <p>In each round every application, the one with the fewest eligible readers first, takes the least loaded member,
 * those under their minimum before others, and among equals whoever would like to read it. If all of its eligible
 * readers are full, one of them passes another application on (an augmenting path). A reading stays open only if no
 * arrangement that keeps the earlier rounds can place it.
 *
 * <p>Members with a sure conflict of interest are never eligible; those with a likely one only once all rounds without
 * them are over.
 *
 * <p>Where a call asks something of its panels, a search then changes who reads what, without giving up a reader.
 */
final class Assignment {
    private final Comparator<Member> byLoad =
            Comparator.<Member, Boolean>comparing(m -> load(m) >= m.minReads()).thenComparingInt(this::load);
    private final List<Summary> applications;
    private final List<Member> members;
    private final Map<ApplicationId, Set<MemberId>> kept = new HashMap<>();
    private final Map<ApplicationId, List<Member>> eligible = new LinkedHashMap<>();
    private final Map<ApplicationId, List<Member>> lastResort = new HashMap<>();
    private final Map<ApplicationId, Set<MemberId>> paired = new HashMap<>();
    private final Conflicts conflicts;
    /** The new pairs across sites, which stay. */
    private final Map<MemberId, Set<ApplicationId>> visits = new LinkedHashMap<>();

    private final Map<ApplicationId, Set<MemberId>> wished = new HashMap<>();
    private final Map<ApplicationId, Set<MemberId>> readers = new HashMap<>();
    private final Map<MemberId, Set<ApplicationId>> newPairs = new HashMap<>();
    private final Map<MemberId, Integer> load = new HashMap<>();

    /**
     * @param existing current readings, recused ones included: no pair is assigned twice
     */
    Assignment(List<Summary> applications, List<Member> members, Conflicts conflicts, List<Reading> existing) {
        this.applications = applications;
        this.members = members;
        this.conflicts = conflicts;
        for (var reading : existing) {
            paired.computeIfAbsent(reading.application(), id -> new HashSet<>()).add(reading.member());
            if (reading.state() == Reading.State.RECUSED) continue;
            kept.computeIfAbsent(reading.application(), id -> new HashSet<>()).add(reading.member());
            readers.computeIfAbsent(reading.application(), id -> new HashSet<>())
                    .add(reading.member());
            load.merge(reading.member(), 1, Integer::sum);
        }
        for (var application : applications) {
            wished.put(application.application(), wishing(application));
            var excluded = paired.getOrDefault(application.application(), Set.of());
            var free = members.stream()
                    .filter(m -> !excluded.contains(m.id()))
                    .filter(m -> m.readsFor(application.site()))
                    .toList();
            var reasons = free.stream()
                    .flatMap(m -> conflicts.between(m, application).map(reason -> Map.entry(m, reason)).stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            eligible.put(
                    application.application(),
                    free.stream().filter(m -> !reasons.containsKey(m)).toList());
            lastResort.put(
                    application.application(),
                    free.stream()
                            .filter(m ->
                                    !reasons.containsKey(m) || !reasons.get(m).isSure())
                            .toList());
        }
    }

    /**
     * Gives open places to members who read for other sites only, at most one an application, before all others are
     * assigned.
     */
    void seatGuests(int count, int reads) {
        var seated = 0;
        for (var application : bySiteInTurn()) {
            if (seated == count) return;
            if (reads(application.application()) >= reads) continue;
            var guest = members.stream().filter(m -> mayVisit(m, application)).min(order(application.application()));
            if (guest.isEmpty()) continue;
            join(application.application(), guest.get());
            kept.computeIfAbsent(application.application(), id -> new HashSet<>())
                    .add(guest.get().id());
            visits.computeIfAbsent(guest.get().id(), id -> new HashSet<>()).add(application.application());
            seated++;
        }
    }

    private boolean mayVisit(Member member, Summary application) {
        return !member.readsFor(application.site())
                && load(member) < member.maxReads()
                && !paired.getOrDefault(application.application(), Set.of()).contains(member.id())
                && conflicts.between(member, application).isEmpty();
    }

    /** The first application of each site, then the second of each, and so on: each gives about as much as it gets. */
    private List<Summary> bySiteInTurn() {
        var turns = new HashMap<String, Integer>();
        var order = new LinkedHashMap<Summary, Integer>();
        for (var application : applications) order.put(application, turns.merge(application.site(), 1, Integer::sum));
        return applications.stream()
                .sorted(Comparator.<Summary>comparingInt(order::get).thenComparing(Summary::site))
                .toList();
    }

    /** The readings so far, earlier ones included. */
    int readings() {
        return applications.stream().mapToInt(a -> reads(a.application())).sum();
    }

    /** Those by members who read for another site than the application's, alone or besides. */
    int readingsAcrossSites() {
        return (int) applications.stream()
                .flatMap(application -> members.stream()
                        .filter(member -> isAssigned(application.application(), member))
                        .filter(member -> member.readsForOthersThan(application.site())))
                .count();
    }

    /** The new pairs, by application. */
    Map<ApplicationId, List<MemberId>> fill(int reads, PanelNeeds needs) {
        assignAll(reads);
        var sure = new LinkedHashMap<>(eligible);
        eligible.putAll(lastResort);
        assignAll(reads);
        raiseAll(sure);
        if (!needs.needs().isEmpty()) improve(reads, needs, sure);
        var pairs = new LinkedHashMap<ApplicationId, List<MemberId>>();
        for (var member : members)
            for (var found : List.of(visits, newPairs))
                for (var application : found.getOrDefault(member.id(), Set.of()))
                    pairs.computeIfAbsent(application, id -> new ArrayList<>()).add(member.id());
        return pairs;
    }

    private Set<MemberId> wishing(Summary application) {
        return members.stream()
                .filter(member -> member.interests().wishes().isMetBy(application))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    private Comparator<Member> order(ApplicationId application) {
        return byLoad.thenComparing(m -> !wished.get(application).contains(m.id()))
                .thenComparing(m -> m.id().value());
    }

    private void raiseAll(Map<ApplicationId, List<Member>> sure) {
        for (var member : members) {
            int least = Math.min(member.minReads(), member.maxReads());
            while (load(member) < least && raise(member, sure, new HashSet<>()))
                ;
        }
    }

    /**
     * Gives a member one more of what others would read; whoever falls under their own minimum by it gets one from
     * somebody else.
     */
    private boolean raise(Member member, Map<ApplicationId, List<Member>> sure, Set<MemberId> tried) {
        tried.add(member.id());
        for (var application : sure.keySet()) {
            if (isAssigned(application, member) || !sure.get(application).contains(member)) continue;
            for (var other : members) {
                if (tried.contains(other.id())
                        || !newPairs.getOrDefault(other.id(), Set.of()).contains(application)) continue;
                remove(application, other);
                add(application, member);
                if (load(other) >= other.minReads() || raise(other, sure, tried)) return true;
                remove(application, member);
                add(application, other);
            }
        }
        return false;
    }

    /**
     * @param sure the eligible members without any conflict
     */
    private void improve(int reads, PanelNeeds needs, Map<ApplicationId, List<Member>> sure) {
        var plan = new PanelSearch(panels(reads, needs, sure), places(reads)).plan();
        for (var member : members)
            for (var application : List.copyOf(newPairs.getOrDefault(member.id(), Set.of())))
                remove(application, member);
        for (int a = 0; a < plan.length; a++)
            for (int reader : plan[a])
                if (reader != PanelSearch.NOBODY) add(applications.get(a).application(), members.get(reader));
    }

    private Panels panels(int reads, PanelNeeds needs, Map<ApplicationId, List<Member>> sure) {
        var panels = new Panels(
                needs.needs().stream()
                        .map(need -> new Panels.Need(need.count(), need.weight().doubleValue()))
                        .toList(),
                applications.stream()
                        .mapToInt(application -> openPlaces(application.application(), reads))
                        .toArray(),
                members.stream().mapToInt(Member::maxReads).toArray());
        for (int r = 0; r < members.size(); r++) {
            panels.atLeast(r, members.get(r).minReads());
            for (int need = 0; need < needs.needs().size(); need++) {
                var met = PanelNeeds.met(needs.needs().get(need), members.get(r));
                for (int a = 0; a < applications.size(); a++)
                    if (met.test(applications.get(a))) panels.meets(a, r, need);
            }
        }
        for (int a = 0; a < applications.size(); a++) {
            var application = applications.get(a);
            var allowed = new HashSet<>(lastResort.get(application.application()));
            var preferred = new HashSet<>(sure.get(application.application()));
            var before = kept.getOrDefault(application.application(), Set.of());
            for (int r = 0; r < members.size(); r++) {
                var member = members.get(r);
                if (before.contains(member.id())) panels.keep(a, r);
                else if (!allowed.contains(member)) panels.exclude(a, r);
                else if (!preferred.contains(member)) panels.lastResort(a, r);
                else if (wished.get(application.application()).contains(member.id())) panels.wish(a, r);
            }
        }
        return panels;
    }

    private int openPlaces(ApplicationId application, int reads) {
        return Math.max(0, reads - kept.getOrDefault(application, Set.of()).size());
    }

    /** The new readers of each application so far. */
    private int[][] places(int reads) {
        var numbers = new HashMap<MemberId, Integer>();
        for (var member : members) numbers.put(member.id(), numbers.size());
        var places = new int[applications.size()][];
        for (int a = 0; a < places.length; a++) {
            var application = applications.get(a).application();
            var before = kept.getOrDefault(application, Set.of());
            var found = readers.getOrDefault(application, Set.of()).stream()
                    .filter(reader -> !before.contains(reader))
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            places[a] = Arrays.copyOf(found, openPlaces(application, reads));
            Arrays.fill(places[a], found.length, places[a].length, PanelSearch.NOBODY);
        }
        return places;
    }

    private void assignAll(int reads) {
        var order = eligible.keySet().stream()
                .sorted(Comparator.comparingInt(
                                (ApplicationId id) -> eligible.get(id).size())
                        .thenComparing(ApplicationId::value))
                .toList();
        var deadEnds = new HashSet<MemberId>();
        for (int round = 1; round <= reads; round++) {
            for (var application : order) {
                if (reads(application) < round) assignOrRemember(application, deadEnds);
            }
        }
    }

    /**
     * After a search in vain, all members that it has met are full, and so is whoever could take over from them: no
     * later search needs to ask them again.
     */
    private void assignOrRemember(ApplicationId application, Set<MemberId> deadEnds) {
        var tried = new HashSet<>(deadEnds);
        if (!assign(application, tried)) deadEnds.addAll(tried);
    }

    int reads(ApplicationId application) {
        return readers.getOrDefault(application, Set.of()).size();
    }

    boolean isAssigned(ApplicationId application, Member member) {
        return readers.getOrDefault(application, Set.of()).contains(member.id());
    }

    int load(Member member) {
        return load.getOrDefault(member.id(), 0);
    }

    private boolean assign(ApplicationId application, Set<MemberId> tried) {
        var candidates = eligible.get(application).stream()
                .filter(m -> !readers.getOrDefault(application, Set.of()).contains(m.id()))
                .toList();
        var free = candidates.stream().filter(m -> load(m) < m.maxReads()).min(order(application));
        if (free.isPresent()) {
            add(application, free.get());
            return true;
        }
        var full = candidates.stream()
                .filter(m -> !tried.contains(m.id()))
                .sorted(order(application))
                .toList();
        for (var member : full) {
            if (!tried.add(member.id())) continue;
            for (var other : List.copyOf(newPairs.getOrDefault(member.id(), Set.of()))) {
                if (!assign(other, tried)) continue;
                remove(other, member);
                add(application, member);
                return true;
            }
        }
        return false;
    }

    private void add(ApplicationId application, Member member) {
        newPairs.computeIfAbsent(member.id(), id -> new HashSet<>()).add(application);
        join(application, member);
    }

    private void join(ApplicationId application, Member member) {
        readers.computeIfAbsent(application, id -> new HashSet<>()).add(member.id());
        load.merge(member.id(), 1, Integer::sum);
    }

    private void remove(ApplicationId application, Member member) {
        readers.get(application).remove(member.id());
        newPairs.get(member.id()).remove(application);
        load.merge(member.id(), -1, Integer::sum);
    }
}
