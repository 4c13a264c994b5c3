package fr.navette.reports;

import fr.navette.calls.Call;
import fr.navette.calls.Calls;
import fr.navette.calls.Digest;
import fr.navette.calls.Digests;
import fr.navette.housekeeping.Chore;
import fr.navette.mail.Outbox;
import fr.navette.people.Email;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Mails the news of each call to staff, in the morning of the call's zone, and only if there are any.
 *
 * @param staff the address that staff read
 */
public record SendDigests(
        Calls calls, Digests digests, CallNews news, Outbox outbox, Transactions transactions, Email staff)
        implements Chore {
    private static final int YEARS_AFTER_CLOSING = 1;

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return digests.due(now).stream()
                .<Runnable>map(digest -> () -> follow(digest, now))
                .toList();
    }

    private void follow(Digest digest, Instant now) {
        var call = calls.get(digest.call());
        var today = LocalDate.ofInstant(now, call.zone());
        var morning = Digest.morning(today, call);
        var next = Digest.morning(today.plusDays(1), call);
        if (now.isBefore(morning)) transactions.commit(Write.put(digest.dueAt(morning)));
        else if (isFollowed(call, now) && !isSent(call, today)) tell(digest, call, next, now);
        else transactions.commit(Write.put(digest.dueAt(next)));
    }

    private void tell(Digest digest, Call call, Instant next, Instant now) {
        var all = news.of(call, now);
        var untold = all.stream()
                .filter(one -> !digest.told().contains(one.fingerprint()))
                .toList();
        var known = all.stream().map(News::fingerprint).collect(Collectors.toSet());
        var writes = new ArrayList<Write>(List.of(Write.put(digest.told(known, next))));
        if (!untold.isEmpty()) writes.add(Write.put(DigestMails.of(call, untold, staff, now)));
        transactions.commit(writes);
    }

    /** A call whose zone was changed may come to the same day twice. */
    private boolean isSent(Call call, LocalDate today) {
        return outbox.find(call.id().value(), DigestMails.id(today)).isPresent();
    }

    private static boolean isFollowed(Call call, Instant now) {
        var end = call.lastArrival()
                .atZone(call.zone())
                .plusYears(YEARS_AFTER_CLOSING)
                .plusMonths(call.cohortMonths());
        return !now.isBefore(call.opens()) && now.isBefore(end.toInstant());
    }
}
