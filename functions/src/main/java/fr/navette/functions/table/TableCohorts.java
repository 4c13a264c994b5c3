package fr.navette.functions.table;

import fr.navette.calls.CallId;
import fr.navette.cohorts.Cohorts;
import fr.navette.cohorts.Place;
import java.util.List;

public record TableCohorts(Table table) implements Cohorts {
    @Override
    public List<Place> places(CallId cohort) {
        return table.list(Key.ofCohort(cohort), "PLACE#").stream()
                .map(PlaceRow::place)
                .toList();
    }
}
