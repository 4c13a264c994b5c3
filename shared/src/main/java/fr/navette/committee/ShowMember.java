package fr.navette.committee;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.Applications;
import fr.navette.applications.Summary;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.mail.Mail;
import fr.navette.mail.Outbox;
import fr.navette.people.Email;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows one member: the readings, and the mails about the call. Changes nothing. */
public record ShowMember(Calls calls, Applications applications, Committee committee, Outbox outbox) {
    /**
     * @param conflicts of interest with submitted applications
     * @param mails oldest first
     */
    public record Shown(
            Call call,
            MemberActivity activity,
            List<MemberReading> readings,
            List<KnownConflict> conflicts,
            List<Mail> mails) {}

    /**
     * @param score one decimal; empty until the review is finished
     */
    public record MemberReading(Reading reading, Summary summary, Optional<BigDecimal> score) {
        public Progress progress() {
            return Progress.of(reading, summary);
        }
    }

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}, {@code MEMBER_UNKNOWN}
     */
    public Shown show(CallId id, Email email, Instant now) {
        var call = calls.get(id);
        var member = committee
                .member(id, email.person())
                .orElseThrow(() -> Refusal.of(Reason.MEMBER_UNKNOWN, "email", FieldCode.NOT_KNOWN));
        var readings = committee.readings(member.membership());
        var summaries = applications.summaries(id);
        var mails = outbox.about(id.value());
        var activity = CommitteeActivity.of(call, readings, summaries, committee.seen(id), mails, now);
        return new Shown(
                call,
                activity.of(member),
                shown(call, readings, summaries),
                new FindConflicts(calls, applications, committee).known(id, List.of(member), summaries),
                mails.stream()
                        .filter(mail -> mail.to().person().equals(member.email().person()))
                        .sorted(Comparator.comparing(Mail::at))
                        .toList());
    }

    private static List<MemberReading> shown(Call call, List<Reading> readings, List<Summary> summaries) {
        Map<ApplicationId, Summary> byId =
                summaries.stream().collect(Collectors.toMap(Summary::application, Function.identity()));
        return Reading.readable(readings, summaries).stream()
                .map(reading -> new MemberReading(reading, byId.get(reading.application()), score(call, reading)))
                .toList();
    }

    private static Optional<BigDecimal> score(Call call, Reading reading) {
        return Optional.of(reading)
                .filter(r -> r.state() == Reading.State.DONE)
                .map(r -> Score.rounded(Score.of(call, r.review()), 1));
    }
}
