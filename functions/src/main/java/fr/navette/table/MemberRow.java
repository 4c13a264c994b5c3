package fr.navette.table;

import fr.navette.Language;
import fr.navette.calls.CallId;
import fr.navette.committee.Member;
import fr.navette.committee.MemberId;
import fr.navette.identity.Email;
import fr.navette.identity.Membership;
import fr.navette.table.Row.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A committee member as it is stored, with the seat beside the person. */
final class MemberRow {
    private MemberRow() {}

    static Row row(Member member) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", member.id().value());
        data.put("call", member.call().value());
        data.put("email", member.email().address());
        data.put("name", member.name());
        data.put("language", member.language().tag());
        data.put("company", member.company());
        data.put("sites", member.sites());
        data.put("fields", member.fields());
        data.put("maxReads", member.maxReads());
        data.put("withdrawn", member.withdrawn());
        data.put("invitedAt", member.invitedAt());
        return Row.of(Key.member(member.call(), member.id()), data, member.version());
    }

    static Row seat(Member member) {
        return Row.of(
                Key.memberIn(member.email().person(), member.call()),
                Map.of(
                        "call", member.call().value(),
                        "member", member.id().value(),
                        "invitedAt", member.invitedAt()),
                0);
    }

    static Member member(Stored stored) {
        var fields = stored.data();
        return new Member(
                new MemberId(fields.text("id")),
                new CallId(fields.text("call")),
                new Email(fields.text("email")),
                fields.text("name"),
                fields.language("language").orElse(Language.FR),
                fields.optionalText("company").orElse(""),
                fields.texts("sites"),
                fields.texts("fields"),
                fields.optionalNumber("maxReads").orElseThrow().intValue(),
                fields.flag("withdrawn"),
                fields.instant("invitedAt"),
                stored.version());
    }

    static Membership membership(Stored seat) {
        return new Membership(
                new CallId(seat.data().text("call")), new MemberId(seat.data().text("member")));
    }

    static Instant invitedAt(Stored seat) {
        return seat.data().instant("invitedAt");
    }
}
