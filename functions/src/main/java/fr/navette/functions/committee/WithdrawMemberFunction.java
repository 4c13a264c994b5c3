package fr.navette.functions.committee;

import fr.navette.committee.WithdrawMember;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Texts;
import java.util.Map;

/** The withdraw-member command: removes a member from the committee. */
public record WithdrawMemberFunction(StaffCommand command) implements StaffHandler {
    /** The member of every command about one. */
    static final Field<Email> EMAIL = Field.email("email", new Texts("Adresse du membre", "The member's address"));

    public WithdrawMemberFunction() {
        this(Wiring.ofEnvironment());
    }

    WithdrawMemberFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var withdraw = new WithdrawMember(ports.calls(), ports.committee(), ports.transactions());
        return StaffCommand.changing("withdraw-member", ports.clock(), Field.CALL, EMAIL)
                .reports(
                        event -> report(withdraw.withdraw(event.get(Field.CALL), event.get(EMAIL), event.confirmed())));
    }

    private static Map<String, Object> report(WithdrawMember.Left left) {
        return new Values()
                .with("member", left.member().name())
                .with("already", left.member().withdrawn())
                .with("freed", left.freed())
                .with("done", left.done());
    }
}
