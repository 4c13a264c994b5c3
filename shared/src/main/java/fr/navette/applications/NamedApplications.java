package fr.navette.applications;

import fr.navette.applications.NamedApplication.ById;
import fr.navette.applications.NamedApplication.ByNumber;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import fr.navette.search.index.SearchWords;
import java.util.Optional;

/** Finds the application that staff name. */
public record NamedApplications(Search search, Applications applications) {
    /** Whether an application has the id is left to the caller. */
    public Optional<ApplicationId> find(NamedApplication named) {
        return switch (named) {
            case ById(var id) -> Optional.of(id);
            case ByNumber(var number) -> withNumber(number);
        };
    }

    /**
     * @param path the path of the field, for the refusal
     * @throws Refusal 404 {@code APPLICATION_UNKNOWN}
     */
    public ApplicationId get(NamedApplication named, String path) {
        return find(named).orElseThrow(() -> Refusal.of(Reason.APPLICATION_UNKNOWN, path, FieldCode.NOT_KNOWN));
    }

    /** Empty also if the number is that of several applications. */
    private Optional<ApplicationId> withNumber(String number) {
        var found = search.find(String.join("", SearchWords.of(number))).stream()
                .filter(entry -> entry.kind() == SearchEntry.Kind.APPLICATION)
                .map(entry -> new ApplicationId(entry.id()))
                .distinct()
                .filter(id -> applications
                        .find(id)
                        .flatMap(Application::receipt)
                        .filter(receipt -> receipt.number().equals(number))
                        .isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
