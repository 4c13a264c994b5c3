package fr.navette.functions.committee;

import fr.navette.committee.Member;
import fr.navette.committee.Reading.Recusal;
import fr.navette.committee.ShowMember;
import fr.navette.functions.desk.StaffHandler;
import fr.navette.functions.mail.MailJson;
import fr.navette.functions.staff.Field;
import fr.navette.functions.staff.StaffCommand;
import fr.navette.functions.wiring.Ports;
import fr.navette.functions.wiring.Wiring;
import fr.navette.input.Values;
import fr.navette.people.Email;
import fr.navette.text.Language;
import fr.navette.text.Texts;
import java.util.List;
import java.util.Map;

/** The show-member command: shows one member of the committee. */
public record ShowMemberFunction(StaffCommand command) implements StaffHandler {
    private static final Field<Email> EMAIL =
            Field.email("email", new Texts("Adresse du membre", "The member's address"));

    public ShowMemberFunction() {
        this(Wiring.ofEnvironment());
    }

    ShowMemberFunction(Ports ports) {
        this(command(ports));
    }

    private static StaffCommand command(Ports ports) {
        var show = new ShowMember(ports.calls(), ports.applications(), ports.committee(), ports.outbox());
        return StaffCommand.readOnly("show-member", ports.clock(), Field.CALL, EMAIL)
                .reports(event ->
                        report(show.show(event.get(Field.CALL), event.get(EMAIL), event.now()), event.language()));
    }

    private static Map<String, Object> report(ShowMember.Shown shown, Language language) {
        return MemberJson.of(shown.activity())
                .with("zone", shown.call().zone())
                .with("replies", replies(shown.activity().member()))
                .with("invitation", List.of(invitation(shown.activity().member())))
                .with(
                        "readings",
                        shown.readings().stream()
                                .map(ShowMemberFunction::reading)
                                .toList())
                .with(
                        "conflicts",
                        shown.conflicts().stream()
                                .map(known -> ConflictJson.withApplication(known, language))
                                .toList())
                .with("mails", shown.mails().stream().map(MailJson::of).toList());
    }

    /** The answers to the invitation; a member who declined can be asked again. */
    private static List<Values> replies(Member member) {
        return member.answers().stream()
                .map(answer -> Values.of("at", answer.at())
                        .with("accepts", answer.choice())
                        .with("reason", answer.reason())
                        .with(
                                "askAgain",
                                member.hasDeclined()
                                        && answer.equals(member.answers().getLast())))
                .toList();
    }

    /** The member in an event of invite-committee. */
    private static Map<String, Object> invitation(Member member) {
        return new Values()
                .with("name", member.name())
                .with("email", member.email().address())
                .with("language", member.language().tag())
                .with("company", member.company())
                .with("sites", member.sites())
                .with("fields", member.fields())
                .with("maxReads", member.maxReads());
    }

    /** Leaves out the member's private note; the note is that of the recusal. */
    private static Map<String, Object> reading(ShowMember.MemberReading read) {
        var recusal = read.reading().recusal();
        return Values.of("application", read.summary().application())
                .with("startup", read.summary().startup())
                .with("state", read.progress())
                .with("score", read.score())
                .with("dueAt", read.reading().dueAt())
                .with("recusal", recusal.reason() == Recusal.Ground.NONE ? null : recusal.reason())
                .with("note", recusal.note());
    }
}
