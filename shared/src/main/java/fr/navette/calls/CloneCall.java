package fr.navette.calls;

import fr.navette.calls.OpenCall.Opened;
import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens a new call that is like an earlier one but for its id and its dates. */
public record CloneCall(Calls calls, OpenCall open) {
    /**
     * The differences.
     *
     * @param title empty for the same title
     */
    public record Changes(CallId id, LocalDateTime opensAt, LocalDateTime closesAt, Optional<Texts> title) {
        private static final Pattern YEAR = Pattern.compile("(?<=-)\\d{4}$");

        /** A proposal: the same days a year later, and the year of the closing at the end of the id. */
        public static Changes ofNextYear(Call call) {
            var closesAt = call.closesAt().plusYears(1);
            var year = YEAR.matcher(call.id().value());
            var id = year.find()
                    ? year.replaceFirst(Integer.toString(Integer.parseInt(year.group()) + 1))
                    : call.id() + "-" + closesAt.getYear();
            return new Changes(new CallId(id), call.opensAt().plusYears(1), closesAt, Optional.empty());
        }
    }

    /**
     * @param decisionBy the day of the earlier call, which is not copied: nobody has promised the new one
     */
    public record Cloned(Opened opened, Optional<LocalDate> decisionBy) {}

    /**
     * @throws Refusal 404 {@code CALL_UNKNOWN}; {@code INVALID} at the changed fields, or if the id is taken; {@code
     *     TIME_AMBIGUOUS}
     */
    public Cloned clone(CallId call, Changes changes, boolean confirmed) {
        var before = calls.get(call);
        LocalTimes.instant("opensAt", changes.opensAt(), before.zone());
        LocalTimes.instant("closesAt", changes.closesAt(), before.zone());
        var title = changes.title().orElse(before.title());
        var copy = before.copied(changes.id(), title, changes.opensAt(), changes.closesAt());
        CallForm.check(copy);
        if (calls.find(copy.id()).isPresent()) throw Refusal.of(Reason.INVALID, "id", FieldCode.TWICE);
        return new Cloned(open.open(copy, confirmed), before.decisionBy());
    }
}
