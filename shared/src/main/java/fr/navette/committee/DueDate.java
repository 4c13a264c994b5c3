package fr.navette.committee;

import fr.navette.calls.Call;
import fr.navette.calls.LocalTimes;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When readings are due. */
final class DueDate {
    private static final int DAYS_TO_READ = 14;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private DueDate() {}

    /** The end of the 14th day, in the call's zone. */
    static Instant usual(Call call, Instant now) {
        return now.atZone(call.zone()).plusDays(DAYS_TO_READ).with(END_OF_DAY).toInstant();
    }

    /**
     * @param local in the call's zone
     * @throws Refusal {@code TIME_AMBIGUOUS}; {@code INVALID} if the time is past
     */
    static Instant chosen(LocalDateTime local, Call call, Instant now) {
        var due = LocalTimes.instant("dueAt", local, call.zone());
        if (!due.isAfter(now)) throw Refusal.of(Reason.INVALID, "dueAt", FieldCode.IN_THE_PAST);
        return due;
    }
}
