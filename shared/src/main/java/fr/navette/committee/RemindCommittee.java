package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.identity.Link;
import fr.navette.mail.Mail;
import fr.navette.mail.MailKind;
import fr.navette.mail.Outbox;
import fr.navette.mail.Unreachable;
import fr.navette.secrets.Secrets;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reminds members with open readings, at most once a day. */
public record RemindCommittee(
        Calls calls,
        Applications applications,
        Committee committee,
        Outbox outbox,
        Transactions transactions,
        Secrets secrets) {
    /**
     * @param upToDate number of members without open readings
     * @param unsubscribed addresses of members with open readings who want no reminders
     * @param alreadyToday number of members who have had today's reminder
     * @param unreachable addresses of members whom no mail reaches, see {@link Unreachable}
     */
    public record Reminded(
            int reminded, int upToDate, int alreadyToday, List<String> unreachable, List<String> unsubscribed) {}

    public Reminded remind(CallId callId, Instant now, boolean confirmed) {
        var call = calls.get(callId);
        var open = Reading.open(committee.readings(callId), applications.summaries(callId)).stream()
                .collect(Collectors.groupingBy(Reading::member));
        var mails = outbox.about(callId.value());
        Set<String> ids = mails.stream().map(Mail::id).collect(Collectors.toSet());
        var unreached = Unreachable.among(mails);
        int reminded = 0;
        int upToDate = 0;
        int alreadyToday = 0;
        var unreachable = new ArrayList<String>();
        var unsubscribed = new ArrayList<String>();
        for (var member : committee.members(callId)) {
            if (member.withdrawn()) continue;
            var readings = open.getOrDefault(member.id(), List.of());
            var token = secrets.token();
            var mail = new CommitteeMails(member, call, token).reminder(readings, now);
            if (readings.isEmpty()) upToDate++;
            else if (unreached.contains(member.email().address()))
                unreachable.add(member.email().address());
            else if (!member.wants(MailKind.REMINDERS))
                unsubscribed.add(member.email().address());
            else if (ids.contains(mail.id())) alreadyToday++;
            else {
                reminded++;
                if (confirmed)
                    transactions.commit(Write.put(Link.to(member.membership(), token, now)), Write.put(mail));
            }
        }
        return new Reminded(reminded, upToDate, alreadyToday, unreachable, unsubscribed);
    }
}
