package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.calls.CallId;
import fr.navette.committee.AssignmentTurn;
import fr.navette.committee.ConflictOfInterest;
import fr.navette.committee.ConflictRuling;
import fr.navette.committee.Interests;
import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.MailWishes;
import fr.navette.committee.Member;
import fr.navette.committee.MemberClaim;
import fr.navette.functions.table.Row.Stored;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Seen;
import fr.navette.input.Fields;
import fr.navette.input.Values;
import fr.navette.mail.MailKind;
import fr.navette.people.Email;
import fr.navette.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** A committee member's row, and the membership in the person's partition. */
final class MemberRow {
    private MemberRow() {}

    static Row row(Member member) {
        var data = new Values()
                .with("id", member.id().value())
                .with("call", member.call().value())
                .with("email", member.email().address())
                .with("name", member.name())
                .with("language", member.language().tag())
                .with("company", member.company())
                .with("sites", member.sites())
                .with("fields", member.fields())
                .with("minReads", member.minReads())
                .with("maxReads", member.maxReads())
                .with("interests", interests(member.interests()))
                .with(
                        "rulings",
                        member.rulings().stream().map(MemberRow::ruling).toList())
                .with("withdrawn", member.withdrawn())
                .with("invitedAt", member.invitedAt())
                .with(
                        "answers",
                        member.answers().stream().map(MemberRow::answer).toList())
                .with("timeZone", member.mails().zone())
                .with(
                        "unwanted",
                        member.mails().unwanted().stream()
                                .map(MailKind::name)
                                .sorted()
                                .toList());
        return Row.of(Key.member(member.call(), member.id()), data, member.version());
    }

    private static Map<String, Object> answer(InvitationAnswer answer) {
        return Map.of("choice", answer.choice().name(), "reason", answer.reason(), "at", answer.at());
    }

    private static InvitationAnswer answer(Fields fields) {
        return new InvitationAnswer(
                InvitationAnswer.Choice.valueOf(fields.text("choice")),
                fields.optionalText("reason").orElse(""),
                fields.instant("at"));
    }

    private static Map<String, Object> interests(Interests interests) {
        return Values.of("companies", interests.companies())
                .with("people", interests.people())
                .with("sites", interests.sites())
                .with("wishedSites", interests.wishes().sites())
                .with("wishedTracks", interests.wishes().tracks())
                .with("version", interests.version());
    }

    private static Interests interests(Fields fields) {
        return new Interests(
                fields.texts("companies"),
                fields.texts("people"),
                fields.texts("sites"),
                new Interests.Wishes(fields.texts("wishedSites"), fields.texts("wishedTracks")),
                fields.number("version").longValue());
    }

    private static Map<String, Object> ruling(ConflictRuling ruling) {
        return Values.of("application", ruling.application().value())
                .with("declared", ruling.declared())
                .with(
                        "lifted",
                        ruling.lifted().stream().map(Enum::name).sorted().toList())
                .with("reason", ruling.reason())
                .with("at", ruling.at());
    }

    private static ConflictRuling ruling(Fields fields) {
        return new ConflictRuling(
                new ApplicationId(fields.text("application")),
                fields.flag("declared"),
                fields.texts("lifted").stream().map(ConflictOfInterest::valueOf).collect(Collectors.toSet()),
                fields.text("reason"),
                fields.instant("at"));
    }

    static Row membership(Member member) {
        return Row.of(
                Key.memberIn(member.email().person(), member.call()),
                Map.of(
                        "call", member.call().value(),
                        "member", member.id().value(),
                        "invitedAt", member.invitedAt()),
                0);
    }

    static Row row(AssignmentTurn turn) {
        return Row.of(
                Key.assignmentTurn(turn.call()), Map.of("call", turn.call().value()), turn.version());
    }

    static AssignmentTurn turn(Stored stored) {
        return new AssignmentTurn(new CallId(stored.data().text("call")), stored.version());
    }

    static Row row(Seen seen) {
        var membership = seen.membership();
        return Row.of(
                Key.seen(membership.call(), membership.member()),
                Map.of(
                        "call", membership.call().value(),
                        "member", membership.member().value(),
                        "at", seen.at()),
                0);
    }

    static Seen seen(Stored stored) {
        return new Seen(membership(stored), stored.data().instant("at"));
    }

    /** Only its key: the row is deleted with it. */
    static Row claim(MemberClaim claim) {
        return Row.of(Key.memberIn(claim.person(), claim.call()), Map.of(), 0);
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
                fields.optionalWhole("minReads", 0, Integer.MAX_VALUE).orElse(0),
                fields.optionalNumber("maxReads").orElseThrow().intValue(),
                fields.optionalObject("interests", MemberRow::interests).orElse(Interests.NONE),
                fields.list("rulings", MemberRow::ruling),
                fields.flag("withdrawn"),
                fields.instant("invitedAt"),
                fields.list("answers", MemberRow::answer),
                wishes(fields),
                stored.version());
    }

    private static MailWishes wishes(Fields fields) {
        return new MailWishes(
                fields.optionalText("timeZone").map(ZoneId::of),
                fields.texts("unwanted").stream().map(MailKind::valueOf).collect(Collectors.toSet()));
    }

    static Membership membership(Stored stored) {
        return new Membership(
                new CallId(stored.data().text("call")),
                new MemberId(stored.data().text("member")));
    }

    static Instant invitedAt(Stored stored) {
        return stored.data().instant("invitedAt");
    }
}
