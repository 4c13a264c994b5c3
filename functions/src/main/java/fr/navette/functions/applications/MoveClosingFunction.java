package fr.navette.functions.applications;

import fr.navette.applications.MoveClosing;
import fr.navette.decisions.Decision;
import fr.navette.decisions.Decisions;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;

/** The move-closing command: moves the closing of a call. */
public record MoveClosingFunction(StaffCommand command) implements StaffHandler {
    private static final Field<LocalDateTime> CLOSES_AT = Field.time(
            "closesAt", new Texts("Nouvelle clôture, dans le fuseau de l'appel", "New closing, in the call's zone"));
    private static final Field<Boolean> TELL_DRAFTS = Field.flag(
            "tellDrafts",
            new Texts("Écrire à chaque personne qui a un brouillon", "Write to everybody who has a draft"));

    public MoveClosingFunction() {
        this(Wiring.ofEnvironment());
    }

    MoveClosingFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var move = new MoveClosing(
                ports.calls(),
                ports.callUse(),
                ports.applications(),
                ports.outbox(),
                ports.transactions(),
                ports.publishedCalls());
        return StaffCommand.changing("move-closing", ports.clock(), Field.CALL, CLOSES_AT, TELL_DRAFTS)
                .reports(event -> {
                    var moved = move.move(
                            event.get(Field.CALL),
                            event.get(CLOSES_AT),
                            event.get(TELL_DRAFTS),
                            event.now(),
                            event.confirmed());
                    return report(moved, event.now()).with("staged", staged(moved, ports.decisions(), event.now()));
                });
    }

    /** The number of decisions not yet announced while the call takes applications again; 0 unless it was reopened. */
    private static long staged(MoveClosing.Moved moved, Decisions decisions, Instant now) {
        if (!moved.isReopened(now)) return 0;
        return decisions.of(moved.call().id()).stream()
                .filter(Decision::isStaged)
                .count();
    }

    private static Values report(MoveClosing.Moved moved, Instant now) {
        return Values.of("call", moved.call().id())
                .with("zone", moved.call().zone())
                .with("before", moved.before().closes())
                .with("closesAt", moved.call().closes())
                .with("reopened", moved.isReopened(now))
                .with("mails", moved.mails());
    }
}
