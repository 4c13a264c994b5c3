package fr.navette.functions.offers;

import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.FieldCode;
import fr.navette.input.Values;
import fr.navette.offers.AnswerDeferral;
import fr.navette.text.Texts;
import java.util.Map;

/** The answer-deferral command: answers a founder who asks to join the next cohort. */
public record AnswerDeferralFunction(StaffCommand command) implements StaffHandler {
    private static final Field<AnswerDeferral.Verdict> ANSWER = Field.choice(
            "answer",
            new Texts(
                    "YES : reporter et libérer la place ; NO : l'offre reste",
                    "YES: defer, and free the place; NO: the offer stays"),
            AnswerDeferral.Verdict.class,
            FieldCode.NOT_AN_OPTION);
    private static final Field<String> REASON = Field.optionalParagraph(
            "reason",
            new Texts(
                    "Avec NO : le motif, que le porteur de projet lira",
                    "With NO: the reason, which the founder will read"),
            2_000);

    public AnswerDeferralFunction() {
        this(Wiring.ofEnvironment());
    }

    AnswerDeferralFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var answer = new AnswerDeferral(
                ports.calls(), ports.applications(), ports.placeLedger(), ports.fillPlaces(), ports.transactions());
        var named = ports.namedApplications();
        return StaffCommand.changing("answer-deferral", ports.clock(), Field.APPLICATION, ANSWER, REASON)
                .reports(event -> report(answer.answer(
                        named.get(event.get(Field.APPLICATION), "application"),
                        event.get(ANSWER),
                        event.get(REASON),
                        event.now(),
                        event.confirmed())));
    }

    private static Map<String, Object> report(AnswerDeferral.Answered answered) {
        return Values.of("application", answered.application().id())
                .with("startup", answered.application().startup())
                .with("siteNames", answered.call().siteNames())
                .with("site", answered.application().site())
                .with("status", answered.application().status())
                .with("mails", 1);
    }
}
