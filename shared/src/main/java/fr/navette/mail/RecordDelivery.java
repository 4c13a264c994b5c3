package fr.navette.mail;

import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;

/** Records delivery reports, which may come twice and in any order. */
public record RecordDelivery(Outbox outbox, Transactions transactions) {
    /** Returns false if no such mail is stored. */
    public boolean record(String about, String id, Delivery report) {
        return Conflict.retry(() -> {
            var found = outbox.find(about, id);
            if (found.isEmpty()) return false;
            var reported = found.get().reported(report);
            if (reported.delivery() != found.get().delivery()) transactions.commit(Write.put(reported));
            return true;
        });
    }
}
