package fr.navette.committee;

import fr.navette.applications.Applications;
import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.mail.Outbox;
import fr.navette.text.Language;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Lists the members of a committee and the state of their readings: who is most behind first, then who has most
 * left to read, those who declined and the withdrawn last. Changes nothing.
 */
public record ListMembers(Calls calls, Applications applications, Committee committee, Outbox outbox) {
    /**
     * @param lacking applications that have lost readers, or never had enough
     */
    public record Listed(Call call, List<MemberActivity> members, List<TooFewReaders> lacking) {}

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}
     */
    public Listed list(CallId id, Instant now) {
        var call = calls.get(id);
        var readings = committee.readings(id);
        var summaries = applications.summaries(id);
        var activity =
                CommitteeActivity.of(call, readings, summaries, committee.seen(id), outbox.about(id.value()), now);
        var members = committee.members(id).stream()
                .map(activity::of)
                .sorted(Comparator.comparing((MemberActivity a) -> a.member().withdrawn())
                        .thenComparing(a -> a.member().hasDeclined())
                        .thenComparing(MemberActivity::behind, Comparator.reverseOrder())
                        .thenComparing(MemberActivity::open, Comparator.reverseOrder())
                        .thenComparing(a -> a.member().name(), Collator.getInstance(Language.FR.locale()))
                        .thenComparing(a -> a.member().email().address()))
                .toList();
        return new Listed(call, members, TooFewReaders.among(call, committee.assignmentTurn(id), readings, summaries));
    }
}
