package fr.navette.cohorts;

import fr.navette.calls.Call;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The day on which something happened, which staff may record later. */
final class PastDay {
    private PastDay() {}

    /**
     * @param day in the call's zone; empty means today
     * @throws Refusal {@code INVALID} naming {@code on} if the day is still ahead
     */
    static LocalDate of(Optional<LocalDate> day, Call call, Instant now) {
        var today = call.dayOf(now);
        if (day.filter(today::isBefore).isPresent()) throw Refusal.of(Reason.INVALID, "on", FieldCode.LATER);
        return day.orElse(today);
    }
}
