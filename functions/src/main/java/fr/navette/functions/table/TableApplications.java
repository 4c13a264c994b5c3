package fr.navette.functions.table;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.LatePermission;
import fr.navette.applications.Summary;
import fr.navette.calls.CallId;
import fr.navette.documents.Document;
import fr.navette.functions.table.Row.Stored;
import fr.navette.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class TableApplications implements Applications {
    // Sorts after every HISTORY# and before SCHEDULED# and UPLOADS, which are not part of a dossier.
    private static final String AFTER_HISTORY = "HISTORY$";

    private final Table table;
    private final Ahead<ApplicationId, Optional<Dossier>> dossiers = new Ahead<>(this::read);
    private final Ahead<PersonId, Map<Key, ApplicationId>> claims = new Ahead<>(this::claims);

    public TableApplications(Table table) {
        this.table = table;
    }

    @Override
    public void expect(Optional<ApplicationId> next) {
        dossiers.begin(next);
    }

    @Override
    public void expectOf(Optional<PersonId> person) {
        claims.begin(person);
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return table.get(Key.application(id)).map(ApplicationRow::application);
    }

    @Override
    public List<Application> find(List<ApplicationId> ids) {
        return table.get(ids.stream().map(Key::application).toList()).stream()
                .map(ApplicationRow::application)
                .toList();
    }

    @Override
    public Optional<Dossier> dossier(ApplicationId id) {
        return dossiers.of(id);
    }

    private Optional<Dossier> read(ApplicationId id) {
        Optional<Application> application = Optional.empty();
        var documents = new ArrayList<Document>();
        var history = new ArrayList<HistoryEntry>();
        for (var row : table.between(Key.ofApplication(id), Key.APPLICATION, AFTER_HISTORY)) {
            if (row.key().sk().equals(Key.APPLICATION)) application = Optional.of(ApplicationRow.application(row));
            else if (row.key().sk().startsWith(Key.DOCUMENT)) documents.add(DocumentRow.document(row));
            else history.add(HistoryRow.entry(row));
        }
        return application.map(a -> new Dossier(a, documents, history));
    }

    @Override
    public List<HistoryEntry> history(ApplicationId id) {
        return table.list(Key.ofApplication(id), Key.HISTORY).stream()
                .map(HistoryRow::entry)
                .toList();
    }

    @Override
    public List<Dossier> sent(List<ApplicationId> ids) {
        var applications = find(ids);
        var keys = applications.stream().flatMap(TableApplications::sent).toList();
        var documents = table.get(keys).stream()
                .map(DocumentRow::document)
                .sorted(Comparator.comparing(document -> document.id().value()))
                .collect(Collectors.groupingBy(Document::application));
        return applications.stream()
                .map(application ->
                        new Dossier(application, documents.getOrDefault(application.id(), List.of()), List.of()))
                .toList();
    }

    private static Stream<Key> sent(Application application) {
        return application.submission().stream()
                .flatMap(submission -> submission.documents().stream())
                .map(document -> Key.document(application.id(), document));
    }

    @Override
    public Optional<ApplicationId> of(PersonId person, CallId call) {
        var key = Key.applicationIn(person, call);
        return claims.begun(person)
                .map(all -> Optional.ofNullable(all.get(key)))
                .orElseGet(() -> table.get(key).map(TableApplications::claimed));
    }

    @Override
    public Optional<LatePermission> late(PersonId person, CallId call) {
        return table.get(Key.late(person, call)).map(LatePermissionRow::permission);
    }

    @Override
    public List<LatePermission> late(PersonId person) {
        return table.list(Key.ofPerson(person), Key.LATE).stream()
                .map(LatePermissionRow::permission)
                .toList();
    }

    @Override
    public List<ApplicationId> of(PersonId person) {
        return List.copyOf(claims.of(person).values());
    }

    private Map<Key, ApplicationId> claims(PersonId person) {
        var claims = new LinkedHashMap<Key, ApplicationId>();
        for (var row : table.list(Key.ofPerson(person), Key.APPLICATION)) claims.put(row.key(), claimed(row));
        return claims;
    }

    static ApplicationId claimed(Stored claim) {
        return new ApplicationId(claim.data().text("application"));
    }

    @Override
    public List<Summary> summaries(CallId call) {
        return table.list(Key.ofCall(call), Key.SUMMARY).stream()
                .map(ApplicationRow::summary)
                .toList();
    }

    @Override
    public List<Summary> summaries(CallId call, List<ApplicationId> ids) {
        var keys = ids.stream().map(id -> Key.summary(call, id)).toList();
        return table.get(keys).stream().map(ApplicationRow::summary).toList();
    }
}
