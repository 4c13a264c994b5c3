package fr.navette.functions.staff;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Texts;
import java.util.Optional;

/** The two fields with which staff give more places than a site has. */
public final class OverCapacity {
    public static final Field<Boolean> OVER =
            Field.flag("over", new Texts("Dépasser le nombre de places", "Exceed the number of places"));
    public static final Field<String> OVER_REASON = Field.optionalLine(
            "overReason",
            new Texts("Pourquoi le nombre de places est dépassé", "Why the number of places is exceeded"));

    private OverCapacity() {}

    /**
     * The reason, if more places are wanted than there are.
     *
     * @throws Refusal {@code INVALID} if the reason is missing
     */
    public static Optional<String> of(StaffEvent event) {
        if (!event.get(OVER)) return Optional.empty();
        var reason = event.get(OVER_REASON);
        if (reason.isEmpty()) throw Refusal.of(Reason.INVALID, OVER_REASON.name(), FieldCode.REQUIRED);
        return Optional.of(reason);
    }
}
