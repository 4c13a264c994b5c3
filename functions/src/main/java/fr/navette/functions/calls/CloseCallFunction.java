package fr.navette.functions.calls;

import fr.navette.calls.Call;
import fr.navette.calls.CloseCall;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** The close-call command: closes a call by hand. */
public record CloseCallFunction(StaffCommand command) implements StaffHandler {
    // A request of this very millisecond is still in time; the report says what the next one meets.
    private static final Duration NEXT_REQUEST = Duration.ofMillis(1);

    private static final Field<Optional<LocalDateTime>> AT = Field.optionalTime(
            "at",
            new Texts(
                    "Heure de clôture, dans le fuseau de l'appel ; vide : maintenant",
                    "Closing time in the call's zone; empty: now"));

    public CloseCallFunction() {
        this(Wiring.ofEnvironment());
    }

    CloseCallFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var close = new CloseCall(ports.calls(), ports.callUse(), ports.transactions(), ports.publishedCalls());
        return StaffCommand.changing("close-call", ports.clock(), Field.CALL, AT)
                .reports(event -> report(
                        close.close(event.get(Field.CALL), event.get(AT), event.now(), event.confirmed()),
                        event.now()));
    }

    private static Map<String, Object> report(Call closed, Instant now) {
        return Values.of("call", closed.id())
                .with("zone", closed.zone())
                .with("closesAt", closed.closes())
                .with("state", closed.stateAt(now.plus(NEXT_REQUEST)));
    }
}
