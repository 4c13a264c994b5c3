package fr.navette.offers;

import fr.navette.calls.Call;
import fr.navette.calls.CallId;
import fr.navette.calls.Calls;
import fr.navette.input.Refusal;
import fr.navette.storage.Conflict;
import fr.navette.storage.Transactions;
import java.util.HashSet;
import java.util.List;

/** Counts the places again, from the applications and the cohort, and corrects what differs. */
public record CheckPlaces(Calls calls, PlaceLedger ledger, Transactions transactions) {
    /**
     * @param places as stored
     * @param counted the same places with the holders that a recount finds
     */
    public record Checked(SitePlaces places, SitePlaces counted) {
        public boolean agrees() {
            return places.equals(counted);
        }
    }

    public record Report(Call call, List<Checked> sites) {
        public boolean agrees() {
            return sites.stream().allMatch(Checked::agrees);
        }
    }

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}
     */
    public Report check(CallId callId, boolean confirmed) {
        var call = calls.get(callId);
        return Conflict.retry(() -> {
            var page = ledger.of(call);
            var holders = ledger.holders(callId);
            var checked = page.now().stream()
                    .map(places -> new Checked(places, counted(call, places, holders)))
                    .toList();
            var writes = checked.stream()
                    .filter(c -> !c.agrees())
                    .map(c -> c.counted().write())
                    .toList();
            if (confirmed && !writes.isEmpty()) transactions.commit(writes);
            return new Report(call, checked);
        });
    }

    /** Keeps the order of holders where they agree. */
    private static SitePlaces counted(Call call, SitePlaces places, PlaceLedger.Holders holders) {
        var site = call.site(places.site()).orElseThrow();
        var found = holders.of(site, places.pool());
        var same = new HashSet<>(found).equals(new HashSet<>(places.holders()));
        return (same ? places : places.recounted(found)).resized(site.placesIn(places.pool()), places.overReason());
    }
}
