package fr.navette.functions.offers;

import fr.navette.applications.Application;
import fr.navette.applications.ApplicationId;
import fr.navette.applications.NamedApplication;
import fr.navette.applications.NamedApplications;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.offers.OrderWaitlist;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order-waitlist command: puts start-ups first on the waiting list of a site. */
public record OrderWaitlistFunction(StaffCommand command) implements StaffHandler {
    private static final Field<String> SITE =
            Field.line("site", new Texts("Site de la liste d'attente", "Site of the waiting list"));
    private static final Field<String> TRACK = Field.optionalLine(
            "track",
            new Texts(
                    "Parcours, si le site garde ses places par parcours",
                    "Track, if the site keeps its places by track"));
    private static final Field<List<NamedApplication>> APPLICATIONS = Field.applications(
            "applications",
            new Texts("Les candidatures à mettre en tête, dans l'ordre", "The applications to put first, in order"));
    private static final Field<String> REASON =
            Field.paragraph("reason", new Texts("Motif, pour l'équipe", "The reason, for the staff"), 2_000);

    public OrderWaitlistFunction() {
        this(Wiring.ofEnvironment());
    }

    OrderWaitlistFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var order = new OrderWaitlist(ports.calls(), ports.applications(), ports.placeLedger(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("order-waitlist", ports.clock(), Field.CALL, SITE, TRACK, APPLICATIONS, REASON)
                .reports(event -> report(order.order(
                        event.get(Field.CALL),
                        event.get(SITE),
                        Optional.of(event.get(TRACK)).filter(track -> !track.isEmpty()),
                        ids(event.get(APPLICATIONS), named),
                        event.get(REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static List<ApplicationId> ids(List<NamedApplication> applications, NamedApplications named) {
        return IntStream.range(0, applications.size())
                .mapToObj(i -> named.get(applications.get(i), "applications[" + i + "]"))
                .toList();
    }

    private static Map<String, Object> report(OrderWaitlist.Ordered ordered) {
        var list = ordered.applications();
        return Values.of("call", ordered.call().id())
                .with("siteNames", ordered.call().siteNames())
                .with("site", ordered.site())
                .with(
                        "waiting",
                        IntStream.range(0, list.size())
                                .mapToObj(i -> line(i + 1, list.get(i)))
                                .toList());
    }

    private static Map<String, Object> line(int rank, Application application) {
        return Values.of("rank", rank)
                .with("application", application.id())
                .with("startup", application.startup())
                .with("status", application.status());
    }
}
