package fr.navette.exports;

import fr.navette.applications.Applications;
import fr.navette.applications.Dossier;
import fr.navette.applications.Status;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.calls.ExportTemplate;
import fr.navette.committee.Committee;
import fr.navette.committee.Reading;
import fr.navette.decisions.Outcome;
import fr.navette.decisions.Ranking;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Language;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exports a call to a file, for a day. Changes nothing else. */
public record ExportCall(
        Calls calls, Applications applications, Committee committee, Exports exports, ExportRenderer renderer) {
    /**
     * @param withNames whether readers are named
     * @param withReviews whether dossiers contain the finished reviews
     * @param template the id of a template of the call; empty for everything
     */
    public record Request(CallId call, ExportFormat format, boolean withNames, boolean withReviews, String template) {}

    /**
     * @param rows number of rows, dossiers or files
     */
    public record Exported(Call call, String name, int rows, String url, Instant expiresAt) {}

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}; {@code INVALID} for an unknown template; 413 {@code EXPORT_TOO_LARGE}
     */
    public Exported export(Request request, Language language, Instant now) {
        var call = calls.get(request.call());
        var export = content(request, call, language, now);
        var format = request.format();
        var day = LocalDate.ofInstant(now, call.zone());
        var name = call.id() + "-" + format.content().in(language) + "-" + day + "." + format.extension();
        var url = exports.store(call.id(), name, format.mediaType(), out -> renderer.write(export, out));
        return new Exported(call, name, export.rows(), url, now.plus(Exports.URL_LIFE));
    }

    private Export content(Request request, Call call, Language language, Instant now) {
        var template = template(call, request.template());
        var readings = committee.readings(call.id());
        var summaries = applications.summaries(call.id(), now).stream()
                .filter(summary -> isWanted(summary, request.format(), template))
                .toList();
        var all = all(call, summaries, readings);
        var readers = request.withNames()
                ? Readers.named(committee.members(call.id()))
                : Readers.numbered(readings, language);
        var printed = new PrintedCall(call, language, readers, request.withReviews() ? readings : List.<Reading>of());
        var columns = template.map(ExportTemplate::columns).orElse(List.of());
        return switch (request.format()) {
            case CSV -> new Export.Csv(new ApplicationsSheet(call, language).of(all, columns));
            case XLSX -> new Export.Spreadsheet(new ApplicationsSheet(call, language).of(all, columns));
            case READINGS -> new Export.Spreadsheet(new ReadingsSheet(call, language, readers).of(all, readings));
            case BOOK -> new Export.Book(printed.of(all, now));
            case DOSSIERS -> new Export.Booklets(printed.of(all, now));
            case DOCUMENTS -> Archived.of(all);
        };
    }

    private static Optional<ExportTemplate> template(Call call, String id) {
        if (id.isEmpty()) return Optional.empty();
        return Optional.of(
                call.export(id).orElseThrow(() -> Refusal.of(Reason.INVALID, "template", FieldCode.NOT_KNOWN)));
    }

    /** Drafts only where a template names them, and never as dossiers or files: those are for readers. */
    private static boolean isWanted(Summary summary, ExportFormat format, Optional<ExportTemplate> template) {
        var named = template.map(ExportTemplate::status).filter(status -> !status.isEmpty());
        boolean wanted =
                named.map(status -> status.contains(summary.status().name())).orElse(summary.status() != Status.DRAFT);
        return wanted
                && template.map(t -> isChosen(summary, t)).orElse(true)
                && switch (format) {
                    case CSV, XLSX -> true;
                    case BOOK, DOSSIERS, DOCUMENTS, READINGS -> summary.isReadable();
                };
    }

    /** By the names that {@code list-applications} uses, and by the announced outcome. */
    private static boolean isChosen(Summary summary, ExportTemplate template) {
        return (template.site().isEmpty()
                        || template.site().contains(summary.site())
                        || summary.sites().stream().anyMatch(template.site()::contains))
                && (template.track().isEmpty()
                        || summary.track().filter(template.track()::contains).isPresent())
                && (template.outcome().isEmpty()
                        || Outcome.announced(summary.status())
                                .filter(outcome -> template.outcome().contains(outcome.name()))
                                .isPresent());
    }

    private List<ExportedApplication> all(Call call, List<Summary> summaries, List<Reading> readings) {
        var readable = summaries.stream().filter(Summary::isReadable).toList();
        var ranked = Ranking.of(call, readable, List.of(), readings).ranked().stream()
                .collect(Collectors.toMap((Ranked r) -> r.summary().application(), Function.identity()));
        var dossiers = applications
                .sent(summaries.stream().map(Summary::application).toList())
                .stream()
                .collect(Collectors.toMap(dossier -> dossier.application().id(), Function.identity()));
        var collator = Collator.getInstance(Language.FR.locale());
        return summaries.stream()
                .filter(summary -> dossiers.containsKey(summary.application()))
                .sorted(Comparator.comparing(Summary::startup, collator)
                        .thenComparing(summary -> summary.application().value()))
                .map(summary -> exported(
                        summary,
                        dossiers.get(summary.application()),
                        Optional.ofNullable(ranked.get(summary.application()))))
                .toList();
    }

    private static ExportedApplication exported(Summary summary, Dossier dossier, Optional<Ranked> ranked) {
        return new ExportedApplication(summary, dossier.application(), dossier.submitted(), ranked);
    }
}
