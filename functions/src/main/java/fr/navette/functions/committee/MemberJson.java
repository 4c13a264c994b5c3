package fr.navette.functions.committee;

import fr.navette.committee.InvitationAnswer;
import fr.navette.committee.MemberActivity;
import fr.navette.input.Values;

/** A committee member in JSON, as staff see them. */
final class MemberJson {
    private MemberJson() {}

    static Values of(MemberActivity activity) {
        var member = activity.member();
        return Values.of("name", member.name())
                .with("email", member.email().address())
                .with("company", member.company())
                .with("sites", member.sites())
                .with("withdrawn", member.withdrawn())
                .with("timeZone", member.mails().zone())
                .with(
                        "unwantedMails",
                        member.mails().unwanted().stream().sorted().toList())
                .with("accepts", member.answer())
                .with("replyReason", member.newestAnswer().map(InvitationAnswer::reason))
                .with("assigned", activity.assigned())
                .with("done", activity.done())
                .with("open", activity.open())
                .with("behind", activity.behind())
                .with("recused", activity.recusals().size())
                .with("unreachable", activity.unreachable())
                .with("lastSeenAt", activity.lastSeenAt())
                .with("mean", activity.mean())
                .with("spread", activity.spread())
                .with(
                        "recusals",
                        activity.recusals().stream().map(MemberJson::recusal).toList());
    }

    private static Values recusal(MemberActivity.Recused recused) {
        return Values.of("application", recused.application())
                .with("startup", recused.startup())
                .with("reason", recused.recusal().reason())
                .with("note", recused.recusal().note());
    }
}
