package fr.navette.functions.committee;

import fr.navette.committee.DeclareConflict;
import fr.navette.committee.Reading;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.Map;

/** The declare-conflict command: takes the word of staff on a conflict of interest. */
public record DeclareConflictFunction(StaffCommand command) implements StaffHandler {
    private static final Field<DeclareConflict.Word> WORD = Field.choice(
            "word",
            new Texts(
                    "DECLARE : ce membre ne doit pas lire cette candidature ; LIFT : il le peut",
                    "DECLARE: this member must not read this application; LIFT: they may"),
            DeclareConflict.Word.class,
            FieldCode.NOT_AN_OPTION);
    private static final Field<String> REASON =
            Field.line("reason", new Texts("Raison, pour l'équipe seulement", "Reason, for staff alone"));

    public DeclareConflictFunction() {
        this(Wiring.ofEnvironment());
    }

    DeclareConflictFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var declare = new DeclareConflict(ports.calls(), ports.applications(), ports.committee(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing(
                        "declare-conflict",
                        ports.clock(),
                        Field.CALL,
                        Field.APPLICATION,
                        WithdrawMemberFunction.EMAIL,
                        WORD,
                        REASON)
                .reports(event -> report(
                        declare.rule(
                                event.get(Field.CALL),
                                named.get(event.get(Field.APPLICATION), "application"),
                                event.get(WithdrawMemberFunction.EMAIL),
                                event.get(WORD),
                                event.get(REASON),
                                event.now(),
                                event.confirmed()),
                        event.get(WORD),
                        event.language()));
    }

    private static Map<String, Object> report(
            DeclareConflict.Ruled ruled, DeclareConflict.Word word, Language language) {
        return Values.of("call", ruled.member().call())
                .with("application", ruled.application().id())
                .with("startup", ruled.application().startup())
                .with("member", ruled.member().name())
                .with("email", ruled.member().email().address())
                .with("word", word)
                .with("before", ruled.before().map(conflict -> ConflictJson.why(conflict, language)))
                .with("reading", ruled.reading().map(Reading::state));
    }
}
