package fr.navette.story;

import static fr.navette.cloud.Founder.expect;

import fr.navette.applications.ApplicationId;
import fr.navette.cloud.Cloud;
import fr.navette.cloud.Founder;
import fr.navette.cloud.Inbox;
import fr.navette.cloud.Staff;
import fr.navette.functions.aws.TestClients;
import fr.navette.functions.table.Table;
import fr.navette.functions.table.TableApplications;
import fr.navette.functions.table.TableTransactions;
import fr.navette.input.Fields;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to the offers of two full sites: places that come free go to the waiting lists, and whoever likes another
 * site better moves first.
 */
final class PlacesTale {
    private static final String ROUBAIX = "blanchemaille";
    private static final String LILLE = "euratechnologies";

    private final Tale tale;
    private final Map<String, String> theCall;
    private final List<Founder> founders;

    PlacesTale(Tale tale, String call, List<Founder> founders) {
        this.tale = tale;
        this.theCall = Map.of("call", call);
        this.founders = founders;
    }

    void isTold() {
        for (var i : List.of(0, 1)) accepts(founders.get(i), ROUBAIX);
        for (var i : List.of(4, 8)) accepts(founders.get(i), LILLE);
        tale.step("Both sites are full", () -> placesAgree(4, 2));
        tale.step("Staff put " + startup(4) + " first on the list of the site that it likes better", () -> {
            var event = Map.of(
                    "call",
                    theCall.get("call"),
                    "site",
                    ROUBAIX,
                    "applications",
                    List.of(founders.get(4).application()),
                    "reason",
                    "First choice, best score");
            var waiting = Staff.confirms("order-waitlist", event).list("waiting", w -> w.text("startup"));
            expect(waiting.getFirst(), startup(4));
            return String.join(", ", waiting);
        });
        tale.step(startup(2) + " refuses, and " + startup(4) + " is offered the move", () -> {
            founders.get(2)
                    .does("offer/refusal", Map.of("reason", "Nous restons à Lyon."))
                    .expecting(200);
            expect(moveOf(founders.get(4)), Optional.of(ROUBAIX));
            var mail = Inbox.awaited(founders.get(4).person().email(), "Une place s'est libérée sur un site");
            return founders.get(2).status() + "; mail \"" + mail.subject() + "\"; " + placesAgree(4, 2);
        });
        tale.step(startup(4) + " moves, and the place that it leaves is offered to " + startup(5), () -> {
            founders.get(4).does("offer/acceptance", Map.of("site", ROUBAIX)).expecting(200);
            expect(founders.get(4).offeredSite(), Optional.of(ROUBAIX));
            expect(founders.get(5).offeredSite(), Optional.of(LILLE));
            var mail = Inbox.awaited(founders.get(5).person().email(), "Une place s'est libérée pour");
            return "mail \"" + mail.subject() + "\"; " + placesAgree(4, 2);
        });
        tale.step(startup(3) + " does not answer in time, and " + startup(5) + " is offered the move", () -> {
            endsItsOffer(founders.get(3));
            sweeps();
            expect(founders.get(3).status(), "EXPIRED");
            expect(founders.get(3).does("offer/acceptance", Map.of()).code(), "OFFER_EXPIRED");
            expect(moveOf(founders.get(5)), Optional.of(ROUBAIX));
            return "EXPIRED; " + placesAgree(4, 2);
        });
        tale.step(startup(5) + " moves, and " + startup(6) + " is next", () -> {
            founders.get(5).does("offer/acceptance", Map.of("site", ROUBAIX)).expecting(200);
            expect(founders.get(6).offeredSite(), Optional.of(LILLE));
            founders.get(6).does("offer/acceptance", Map.of("site", LILLE)).expecting(200);
            return founders.get(6).status() + "; " + placesAgree(4, 2);
        });
        tale.step("Staff look at the cohort", () -> {
            var places = Staff.tries("show-cohort", Map.of("cohort", theCall.get("call")))
                    .list("places", place -> place);
            expect(at(ROUBAIX, places), 4L);
            expect(at(LILLE, places), 2L);
            return String.join(", ", places.stream().map(p -> p.text("startup")).toList());
        });
    }

    private String startup(int founder) {
        return founders.get(founder).startup();
    }

    private void accepts(Founder founder, String site) {
        tale.step(founder.startup() + " accepts", () -> {
            expect(founder.offeredSite(), Optional.of(site));
            founder.does("offer/acceptance", Map.of()).expecting(200);
            var mail = Inbox.awaited(founder.person().email(), "Bienvenue");
            return founder.status() + "; mail \"" + mail.subject() + "\"";
        });
    }

    private static Optional<String> moveOf(Founder founder) {
        return founder.sees().optionalObject("move", move -> move.text("site"));
    }

    private static long at(String site, List<Fields> places) {
        return places.stream().filter(p -> p.text("site").equals(site)).count();
    }

    /** The places stored are those that a recount finds, and no site has more than it may. */
    private String placesAgree(int roubaix, int lille) {
        var report = Staff.tries("check-places", theCall);
        expect(report.flag("agrees"), true);
        var held = report.list("sites", site -> site.number("held").intValue());
        expect(held.subList(0, 2), List.of(roubaix, lille));
        expect(
                report.list("sites", site -> site.number("over").intValue()).stream()
                        .allMatch(over -> over == 0),
                true);
        return "the places agree";
    }

    /** Two sweeps: the offer expires, then its place is offered. */
    private static void sweeps() {
        for (int i = 0; i < 2; i++) TestClients.lambda().invoke(r -> r.functionName("navette-sweep"));
    }

    /** As if the days of the offer had passed. */
    private static void endsItsOffer(Founder founder) {
        var table = new Table(TestClients.dynamo(), Cloud.variable("TABLE"));
        var id = new ApplicationId(founder.application());
        var offered = new TableApplications(table).find(id).orElseThrow();
        var past = Instant.now().minusSeconds(120);
        new TableTransactions(table)
                .commit(Write.put(offered.offerExtended(past, past).application()));
    }
}
