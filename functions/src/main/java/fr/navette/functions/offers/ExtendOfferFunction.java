package fr.navette.functions.offers;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.offers.ExtendOffer;
import fr.navette.text.Texts;
import java.time.LocalDateTime;
import java.util.Map;

/** The extend-offer command: gives a founder more time to answer an offer. */
public record ExtendOfferFunction(StaffCommand command) implements StaffHandler {
    private static final Field<LocalDateTime> UNTIL = Field.end(
            "until",
            new Texts(
                    "Nouvelle fin de l'offre, dans le fuseau de l'appel ; un jour seul : sa fin",
                    "New end of the offer, in the call's zone; a day alone means its end"));

    public ExtendOfferFunction() {
        this(Wiring.ofEnvironment());
    }

    ExtendOfferFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var extend = new ExtendOffer(ports.calls(), ports.applications(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("extend-offer", ports.clock(), Field.APPLICATION, UNTIL)
                .reports(event -> report(extend.extend(
                        named.get(event.get(Field.APPLICATION), "application"),
                        event.get(UNTIL),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(ExtendOffer.Extended extended) {
        var application = extended.application();
        return Values.of("application", application.id())
                .with("startup", application.startup())
                .with("zone", extended.call().zone())
                .with("siteNames", extended.call().siteNames())
                .with("before", extended.before())
                .with("until", extended.offer().expiresAt())
                .with("site", extended.offer().site())
                .with("mails", 1);
    }
}
