package fr.navette.mail;

import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Records delivery reports, which may come twice and in any order. */
public record RecordDelivery(Outbox outbox, Transactions transactions) {
    /**
     * Returns false if no such mail is stored.
     *
     * @param reason what the other side said; empty if it said nothing
     */
    public boolean record(String about, String id, Delivery report, String reason, Instant now) {
        return Conflict.retry(() -> {
            var found = outbox.find(about, id);
            if (found.isEmpty()) return false;
            var reported = found.get().reported(report, reason);
            if (reported.delivery() == found.get().delivery()) return true;
            var writes = new ArrayList<Write>();
            writes.add(Write.put(reported));
            address(found.get(), report, now).ifPresent(writes::add);
            transactions.commit(writes);
            return true;
        });
    }

    /** The change of what is known about the mailbox. */
    private Optional<Write> address(Mail mail, Delivery report, Instant now) {
        var address = new BouncedAddress(mail.to().person(), now);
        return switch (report) {
            case BOUNCED -> Optional.of(Write.put(address));
            case DELIVERED ->
                outbox.hasBounced(address.person()) ? Optional.of(Write.remove(address)) : Optional.empty();
            case NONE, DELAYED, COMPLAINED -> Optional.empty();
        };
    }
}
