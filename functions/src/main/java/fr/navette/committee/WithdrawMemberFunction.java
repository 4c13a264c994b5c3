package fr.navette.committee;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.calls.CallId;
import fr.navette.identity.Email;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff take a member out of the committee. */
public final class WithdrawMemberFunction implements RequestStreamHandler {
    private final StaffCommand command;

    public WithdrawMemberFunction() {
        this(Wiring.ofEnvironment());
    }

    private WithdrawMemberFunction(Wiring wiring) {
        this(wiring.clock(), new WithdrawMember(wiring.calls(), wiring.committee(), wiring.transactions()));
    }

    WithdrawMemberFunction(InstantSource clock, WithdrawMember withdraw) {
        command = StaffCommand.changing(
                "withdraw-member",
                clock,
                event -> {
                    var call = new CallId(event.text("call"));
                    var email = Email.read(event, "email");
                    return (confirmed, now) -> report(withdraw.by(call, email, confirmed));
                },
                "call",
                "email");
    }

    private static Map<String, Object> report(WithdrawMember.Left left) {
        var report = new LinkedHashMap<String, Object>();
        report.put("member", left.member().name());
        report.put("already", left.member().withdrawn());
        report.put("freed", left.freed());
        report.put("done", left.done());
        return report;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
