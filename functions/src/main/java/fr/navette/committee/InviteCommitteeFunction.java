package fr.navette.committee;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fr.navette.FieldCode;
import fr.navette.Fields;
import fr.navette.Language;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.committee.InviteCommittee.Invitee;
import fr.navette.identity.Email;
import fr.navette.staff.StaffCommand;
import fr.navette.wiring.Wiring;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Staff invite members of the committee. */
public final class InviteCommitteeFunction implements RequestStreamHandler {
    private static final int USUAL_READS = 20;
    private static final int MOST_READS = 2_000;

    private final StaffCommand command;

    public InviteCommitteeFunction() {
        this(Wiring.ofEnvironment());
    }

    private InviteCommitteeFunction(Wiring wiring) {
        this(
                wiring.clock(),
                wiring.calls(),
                new InviteCommittee(wiring.calls(), wiring.committee(), wiring.transactions(), wiring.secrets()));
    }

    InviteCommitteeFunction(InstantSource clock, Calls calls, InviteCommittee invite) {
        command = StaffCommand.changing(
                "invite-committee",
                clock,
                event -> {
                    var call = calls.get(new CallId(event.text("call")));
                    var invitees = event.list("members", f -> invitee(f, call));
                    if (invitees.isEmpty()) throw event.invalid("members", FieldCode.REQUIRED);
                    return (confirmed, now) -> report(invite.by(call.id(), invitees, now, confirmed));
                },
                "call",
                "members");
    }

    private static Invitee invitee(Fields fields, Call call) {
        fields.only("name", "email", "language", "company", "sites", "fields", "maxReads");
        var sites = fields.texts("sites");
        for (var site : sites) if (call.site(site).isEmpty()) throw fields.invalid("sites", FieldCode.NOT_KNOWN);
        return new Invitee(
                fields.text("name"),
                Email.read(fields, "email"),
                fields.language("language").orElse(Language.FR),
                fields.optionalText("company").orElse(""),
                sites,
                fields.texts("fields"),
                fields.optionalWhole("maxReads", 0, MOST_READS).orElse(USUAL_READS));
    }

    private static Map<String, Object> report(InviteCommittee.Invited invited) {
        var report = new LinkedHashMap<String, Object>();
        report.put("invited", invited.invited());
        report.put("already", invited.already());
        report.put("mails", invited.invited());
        report.put(
                "sameName",
                invited.sameName().stream()
                        .map(same -> Map.of("name", same.name(), "emails", same.emails()))
                        .toList());
        return report;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        command.answer(in, out, context);
    }
}
