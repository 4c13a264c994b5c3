package fr.navette.offers;

import fr.navette.housekeeping.Chore;
import fr.navette.storage.Transactions;
import java.time.Instant;
import java.util.List;

/** Expires unanswered offers. */
public record ExpireOffers(Offers offers, Transactions transactions) implements Chore {
    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<Runnable> due(Instant now) {
        return offers.due(now).stream()
                .<Runnable>map(application ->
                        () -> transactions.commit(application.expired(now).with()))
                .toList();
    }
}
