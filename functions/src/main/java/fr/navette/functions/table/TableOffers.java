package fr.navette.functions.table;

import fr.navette.applications.Application;
import fr.navette.offers.Offers;
import java.time.Instant;
import java.util.List;

public record TableOffers(Table table) implements Offers {
    @Override
    public List<Application> due(Instant now) {
        return table.due(Row.Kind.OFFER, now, ApplicationRow::application);
    }
}
