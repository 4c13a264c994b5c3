package fr.navette.functions.reports;

import fr.navette.applications.Status;
import fr.navette.decisions.Ranking.Ranked;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.staff.StaffEvent;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.reports.ListApplications;
import fr.navette.reports.ListApplications.Order;
import fr.navette.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The list-applications command: lists the applications of a call, drafts included. */
public record ListApplicationsFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Optional<Status>> STATUS =
            Field.optionalChoice("status", new Texts("Statut ; vide : tous", "Status; empty: all"), Status.class);
    private static final Field<String> SITE =
            Field.optionalLine("site", new Texts("Site parmi les choix ; vide : tous", "A chosen site; empty: all"));
    private static final Field<String> TRACK =
            Field.optionalLine("track", new Texts("Parcours ; vide : tous", "Track; empty: all"));
    private static final Field<String> TEXT = Field.optionalLine(
            "text", new Texts("Start-up, personne, adresse, numéro", "Start-up, person, address, number"));
    private static final Field<Optional<Order>> SORT = Field.optionalChoice(
            "sort", new Texts("Ordre ; vide : par start-up", "Order; empty: by start-up"), Order.class);
    private static final Field<Integer> PAGE = Field.optionalNumber(
            "page", new Texts("Page, 50 candidatures chacune", "Page, 50 applications each"), 1, 10_000, 1);

    public ListApplicationsFunction() {
        this(Wiring.ofEnvironment());
    }

    ListApplicationsFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var list = new ListApplications(ports.calls(), ports.applications(), ports.committee());
        return StaffCommand.readOnly(
                        "list-applications", ports.clock(), Field.CALL, STATUS, SITE, TRACK, TEXT, SORT, PAGE)
                .reports(event -> report(list.list(
                        event.get(Field.CALL), filter(event), event.get(SORT).orElse(Order.STARTUP), event.get(PAGE))));
    }

    private static ListApplications.Filter filter(StaffEvent event) {
        return new ListApplications.Filter(event.get(STATUS), event.get(SITE), event.get(TRACK), event.get(TEXT));
    }

    private static Map<String, Object> report(ListApplications.Page page) {
        return Values.of(
                        "applications",
                        page.applications().stream()
                                .map(ListApplicationsFunction::application)
                                .toList())
                .with("zone", page.call().zone())
                .with("siteNames", page.call().siteNames())
                .with("total", page.total())
                .with("next", page.next());
    }

    private static Map<String, Object> application(ListApplications.Listed listed) {
        var summary = listed.summary();
        return Values.of("application", summary.application())
                .with("number", summary.number())
                .with("startup", summary.startup())
                .with("contact", summary.contact())
                .with("email", summary.email().map(Email::address))
                .with("status", summary.status())
                .with("sites", summary.sites())
                .with("track", summary.track())
                .with("submittedAt", summary.submittedAt())
                .with("reads", listed.ranked().map(Ranked::reads).orElse(0))
                .with("score", listed.ranked().map(Ranked::score));
    }
}
