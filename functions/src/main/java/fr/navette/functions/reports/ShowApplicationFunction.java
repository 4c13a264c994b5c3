package fr.navette.functions.reports;

import fr.navette.applications.Form;
import fr.navette.applications.HistoryEntry;
import fr.navette.applications.Receipt;
import fr.navette.committee.Assigned;
import fr.navette.committee.Reading.Recusal;
import fr.navette.decisions.Decision;
import fr.navette.functions.committee.ConflictJson;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.mail.MailJson;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.reports.ShowApplication;
import fr.navette.reports.ShowApplication.Shown;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.Map;

/** The show-application command: shows one application with everything about it. */
public record ShowApplicationFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> REASON = Field.optionalLine(
            "reason",
            new Texts(
                    "Raison de l'ouverture ; nécessaire pour lire un brouillon",
                    "Reason for opening it; required to read a draft"));

    public ShowApplicationFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowApplicationFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var named = ports.namedApplications();
        var show = new ShowApplication(
                ports.calls(),
                ports.applications(),
                ports.committee(),
                ports.decisions(),
                ports.outbox(),
                ports.files(),
                ports.transactions());
        return StaffCommand.readOnly("show-application", ports.clock(), Field.APPLICATION, REASON)
                .reports(event -> report(
                        show.show(
                                named.get(event.get(Field.APPLICATION), "application"),
                                event.get(REASON),
                                event.language(),
                                event.now()),
                        event.language()));
    }

    private static Map<String, Object> report(Shown shown, Language language) {
        var application = shown.view().application();
        return Values.of("call", application.call())
                .with("zone", shown.view().call().zone())
                .with("siteNames", shown.view().call().siteNames())
                .with("application", application.id())
                .with("number", application.receipt().map(Receipt::number))
                .with("startup", application.startup())
                .with("contact", application.contact())
                .with("email", application.email().address())
                .with("status", shown.view().status())
                .with("language", application.language().tag())
                .with("sites", application.current().sites())
                .with("track", application.current().track())
                .with("startedAt", application.startedAt())
                .with("submittedAt", application.receipt().map(Receipt::receivedAt))
                .with("withheld", shown.withheld())
                .with(
                        "answers",
                        shown.answers().stream()
                                .map(ShowApplicationFunction::answer)
                                .toList())
                .with(
                        "documents",
                        shown.documents().stream()
                                .map(ShowApplicationFunction::document)
                                .toList())
                .with(
                        "history",
                        shown.view().dossier().history().stream()
                                .map(ShowApplicationFunction::entry)
                                .toList())
                .with("mails", shown.mails().stream().map(MailJson::of).toList())
                .with(
                        "readings",
                        shown.readings().stream()
                                .map(ShowApplicationFunction::reading)
                                .toList())
                .with(
                        "conflicts",
                        shown.conflicts().stream()
                                .map(known -> ConflictJson.withMember(known, language))
                                .toList())
                .with("decision", shown.decision().map(ShowApplicationFunction::decision));
    }

    private static Map<String, Object> answer(Form.Answered answered) {
        return Values.of("question", answered.id())
                .with("label", answered.question())
                .with("answer", answered.answer());
    }

    private static Map<String, Object> document(ShowApplication.File file) {
        var document = file.document();
        return Values.of("document", document.id().value())
                .with("slot", document.slot())
                .with("name", document.name())
                .with("state", document.state())
                .with("url", file.url());
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        return Values.of("at", entry.at())
                .with("what", entry.what())
                .with("who", entry.who())
                .with("note", entry.note());
    }

    /** Leaves out the member's private note; the note is that of the recusal. */
    private static Map<String, Object> reading(Assigned read) {
        var reading = read.reading();
        return Values.of("member", read.member().email().address())
                .with("name", read.member().name())
                .with("state", reading.state())
                .with("scores", reading.review().scores())
                .with("comment", reading.review().comment())
                .with("note", reading.recusal().note())
                .with(
                        "recusal",
                        reading.recusal().reason() == Recusal.Ground.NONE
                                ? null
                                : reading.recusal().reason());
    }

    private static Map<String, Object> decision(Decision decision) {
        return Values.of("outcome", decision.outcome())
                .with("site", decision.site())
                .with("note", decision.note())
                .with("stagedAt", decision.stagedAt())
                .with("announcedAt", decision.announcedAt());
    }
}
