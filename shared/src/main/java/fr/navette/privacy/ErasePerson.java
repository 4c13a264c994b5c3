package fr.navette.privacy;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.FollowUp;
import fr.navette.applications.FollowUps;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.Digests;
import fr.navette.cohorts.Place;
import fr.navette.cohorts.ProjectClaim;
import fr.navette.documents.Document;
import fr.navette.documents.Files;
import fr.navette.identity.Tokens;
import fr.navette.mail.BouncedAddress;
import fr.navette.mail.Delivery;
import fr.navette.offers.PlaceLedger;
import fr.navette.people.Email;
import fr.navette.privacy.PersonalData.OwnApplication;
import fr.navette.privacy.PersonalData.OwnMembership;
import fr.navette.privacy.PersonalData.OwnProject;
import fr.navette.search.index.SearchEntry;
import fr.navette.storage.Storable;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases a person: sessions, files with all their versions, applications, memberships, reviews, mails, and projects for
 * which nobody else speaks. Another person's application that names the person stays, because it is that person's; so
 * does a project of several, with what was done, sent and signed, but not by whom.
 */
public record ErasePerson(
        FindPersonalData find,
        Calls calls,
        PlaceLedger ledger,
        FollowUps followUps,
        Digests digests,
        Files files,
        Tokens tokens,
        Transactions transactions) {
    /**
     * @param files number of files deleted, with all their versions
     * @param filesLater number of files whose upload may still be running; the sweep deletes them within half an hour
     * @param rows number of stored records
     */
    public record Erased(PersonalData data, int rows, int files, int filesLater, int mails) {}

    /** The calls whose exports may hold the person. */
    public Set<CallId> calls(Email email) {
        var data = find.of(email);
        return Stream.of(
                        data.applications().stream()
                                .map(own -> own.dossier().application().call()),
                        data.memberships().stream().map(own -> own.member().call()),
                        data.projects().stream().flatMap(own -> own.project().cohorts().stream()))
                .flatMap(calls -> calls)
                .collect(Collectors.toSet());
    }

    public Erased erase(Email email, Instant now, boolean confirmed) {
        var data = find.of(email);
        var later = documents(data).stream()
                .filter(document -> mayArrive(document, now))
                .toList();
        var gone = documents(data).stream()
                .filter(document -> !later.contains(document))
                .toList();
        var writes = writes(data, now);
        if (confirmed) {
            data.sessions().forEach(tokens::delete);
            gone.forEach(files::purge);
            transactions.commitInChunks(writes);
        }
        return new Erased(
                data,
                writes.size() + data.sessions().size(),
                gone.size(),
                later.size(),
                data.mails().size());
    }

    /** Whether an upload with the URL of this document may still end. */
    private static boolean mayArrive(Document document, Instant now) {
        return now.isBefore(document.requestedAt().plus(Files.UPLOAD_OVER))
                && document.fileVersion().isEmpty();
    }

    private static List<Document> documents(PersonalData data) {
        return Stream.concat(
                        data.applications().stream().flatMap(application -> application.dossier().documents().stream()),
                        data.projects().stream()
                                .filter(OwnProject::isTheirsAlone)
                                .flatMap(project -> project.papers().stream()))
                .toList();
    }

    /** The moves come last: until they are gone, a run that was interrupted finds the rest at every address. */
    private List<Write> writes(PersonalData data, Instant now) {
        var writes = new ArrayList<Write>();
        data.mails().forEach(mail -> writes.add(Write.remove(mail)));
        data.mails().stream()
                .filter(mail -> mail.delivery() == Delivery.BOUNCED)
                .map(mail -> mail.to().person())
                .distinct()
                .forEach(person -> writes.add(Write.remove(new BouncedAddress(person, now))));
        data.codes().stream().filter(codes -> codes.version() > 0).forEach(codes -> writes.add(Write.remove(codes)));
        writes.addAll(withoutDigests(data));
        data.late().forEach(permission -> writes.add(Write.remove(permission)));
        writes.addAll(freed(data, now));
        // Before the applications that lead to them.
        writes.addAll(reviews(data));
        for (var project : data.projects()) writes.addAll(writes(project, data, now));
        for (var application : data.applications()) writes.addAll(writes(application, data, now));
        for (var membership : data.memberships()) writes.addAll(writes(membership, now));
        data.moves().forEach(move -> writes.add(Write.remove(move)));
        return writes;
    }

    /** Reviews go with a project that is the person's alone; those that others keep lose the person's name. */
    private static List<Write> reviews(PersonalData data) {
        var gone = new LinkedHashSet<Storable>();
        data.projects().stream()
                .filter(OwnProject::isTheirsAlone)
                .forEach(own -> own.reviews().all().forEach(gone::add));
        data.memberships().forEach(own -> gone.addAll(own.choices()));
        var writes = new ArrayList<>(gone.stream().map(Write::remove).toList());
        for (var review : data.written().reviews())
            if (!gone.contains(review)) writes.add(Write.put(review.withoutAuthor()));
        for (var answers : data.written().answers())
            if (!gone.contains(answers)) writes.add(Write.put(answers.withoutAuthor()));
        return writes;
    }

    /** The places that the person holds or awaits, one record of each site: a transaction takes no record twice. */
    private List<Write> freed(PersonalData data, Instant now) {
        var holders = new LinkedHashMap<CallId, Set<ApplicationId>>();
        for (var own : data.applications())
            if (data.projects().stream()
                    .noneMatch(project ->
                            project.staysAt(own.dossier().application().id())))
                holders.computeIfAbsent(own.dossier().application().call(), call -> new LinkedHashSet<>())
                        .add(own.dossier().application().id());
        for (var own : data.projects())
            if (own.isTheirsAlone())
                own.places()
                        .forEach(place -> holders.computeIfAbsent(place.cohort(), call -> new LinkedHashSet<>())
                                .add(place.application()));
        return holders.entrySet().stream()
                .flatMap(held -> calls.find(held.getKey()).stream().flatMap(call -> {
                    var page = ledger.of(call);
                    for (var holder : held.getValue())
                        page = page.releaseAll(holder, now).stopWaiting(holder);
                    return page.writes().stream();
                }))
                .toList();
    }

    /** A digest that names the person is not sent; the next one tells all news again. */
    private List<Write> withoutDigests(PersonalData data) {
        var writes = new ArrayList<Write>();
        data.digests().forEach(mail -> writes.add(Write.remove(mail)));
        data.digests().stream()
                .map(mail -> new CallId(mail.about()))
                .distinct()
                .flatMap(call -> digests.find(call).stream())
                .forEach(digest -> writes.add(Write.put(digest.told(Set.of(), digest.dueAt()))));
        return writes;
    }

    /** The application itself is last: until it is gone, the command finds what is left of it. */
    private List<Write> writes(OwnApplication own, PersonalData data, Instant now) {
        var application = own.dossier().application();
        var writes = new ArrayList<Write>();
        own.readings().forEach(reading -> writes.add(Write.remove(reading)));
        own.ruled().stream()
                .filter(member -> data.memberships().stream()
                        .noneMatch(gone -> gone.member().equals(member)))
                .forEach(member -> writes.add(Write.put(member.withoutRuling(application.id()))));
        own.decision().ifPresent(decision -> writes.add(Write.remove(decision)));
        own.dossier().documents().stream()
                .filter(document -> !mayArrive(document, now))
                .forEach(document -> writes.add(Write.remove(document)));
        own.dossier().history().stream()
                .filter(entry -> data.projects().stream().noneMatch(project -> project.keeps(application.id(), entry)))
                .forEach(entry -> writes.add(Write.remove(entry)));
        if (own.uploads().version() > 0) writes.add(Write.remove(own.uploads()));
        writes.addAll(SearchEntry.changes(Summary.of(application).entries(), Set.of()));
        writes.add(Write.put(Erasure.of(application, own.readings().size(), now)));
        writes.add(Write.put(followUp(application, now)));
        writes.add(Write.remove(application));
        return writes;
    }

    /** The claims are last: until they are gone, the command finds what is left of the project. */
    private List<Write> writes(OwnProject own, PersonalData data, Instant now) {
        var writes = new ArrayList<>(own.isTheirsAlone() ? gone(own, data, now) : unnamed(own));
        Stream.concat(own.persons().stream(), own.lasting().stream())
                .distinct()
                .forEach(person -> writes.add(
                        Write.remove(new ProjectClaim(person, own.project().id()))));
        return writes;
    }

    /** The history of an application goes with the application. */
    private List<Write> gone(OwnProject own, PersonalData data, Instant now) {
        var applied = data.applications().stream()
                .map(application -> application.dossier().application().id())
                .toList();
        var writes = new ArrayList<Write>();
        own.history().stream()
                .filter(entry -> !applied.contains(entry.application()))
                .forEach(entry -> writes.add(Write.remove(entry)));
        for (var paper : own.papers()) if (!mayArrive(paper, now)) writes.add(Write.remove(paper));
        own.papers().stream()
                .filter(paper -> mayArrive(paper, now))
                .map(Document::application)
                .distinct()
                .forEach(holder -> writes.add(Write.put(followUp(holder, now))));
        own.places().forEach(place -> writes.add(Write.remove(place)));
        writes.addAll(SearchEntry.changes(own.project().entries(), Set.of()));
        if (own.project().version() > 0) writes.add(Write.remove(own.project()));
        return writes;
    }

    /** A project for which somebody else speaks stays, without the person. */
    private static List<Write> unnamed(OwnProject own) {
        var writes = new ArrayList<Write>();
        for (var entry : own.history())
            if (own.persons().stream().anyMatch(entry::names)) writes.add(Write.put(without(own, entry)));
        for (var paper : own.ownPapers())
            for (var person : own.persons())
                if (paper.sender().orElseThrow().is(person)) writes.add(Write.put(paper.without(person)));
        for (var place : own.places()) {
            var unnamed = without(own, place);
            if (!unnamed.equals(place)) writes.add(Write.put(unnamed.withVersion(place.version() + 1)));
        }
        var project = own.project();
        for (var person : own.persons()) project = project.without(person);
        writes.addAll(SearchEntry.changes(own.project().entries(), project.entries()));
        writes.add(Write.put(project.withVersion(own.project().version() + 1)));
        return writes;
    }

    private static HistoryEntry without(OwnProject own, HistoryEntry entry) {
        var unnamed = entry;
        for (var person : own.persons()) unnamed = unnamed.without(person);
        return unnamed;
    }

    private static Place without(OwnProject own, Place place) {
        var unnamed = place;
        for (var person : own.persons()) unnamed = unnamed.without(person);
        return unnamed;
    }

    /** The sweep deletes the documents that are left, and then this row. */
    private FollowUp followUp(Application application, Instant now) {
        var before = followUps.find(application.id(), FollowUp.Kind.DRAFT);
        return FollowUp.ofErased(application.id(), before, now.plus(Files.UPLOAD_OVER));
    }

    /** The same for files that a project has sent. */
    private FollowUp followUp(ApplicationId holder, Instant now) {
        var before = followUps.find(holder, FollowUp.Kind.ERASED_PROJECT);
        return FollowUp.ofErasedProject(holder, before, now.plus(Files.UPLOAD_OVER));
    }

    private static List<Write> writes(OwnMembership own, Instant now) {
        var writes = new ArrayList<Write>();
        own.readings().forEach(reading -> writes.add(Write.remove(reading)));
        own.seen().ifPresent(seen -> writes.add(Write.remove(seen)));
        if (own.notices().version() > 0) writes.add(Write.remove(own.notices()));
        writes.addAll(SearchEntry.changes(own.member().entries(), Set.of()));
        writes.add(Write.put(Erasure.of(own.member(), own.readings().size(), now)));
        writes.add(Write.remove(own.member()));
        return writes;
    }
}
