package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.offers.Places;
import fr.navette.offers.SitePlaces;
import java.time.Instant;
import java.util.List;

public record TablePlaces(Table table) implements Places {
    @Override
    public List<SitePlaces> of(CallId call) {
        return table.list(Key.ofCall(call), Key.PLACES).stream()
                .map(SitePlacesRow::places)
                .toList();
    }

    @Override
    public List<SitePlaces> toFill(Instant now) {
        return table.due(Row.Kind.PLACES, now, SitePlacesRow::places);
    }
}
