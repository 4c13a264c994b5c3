package fr.navette.calls;

import fr.navette.input.FieldCode;
import fr.navette.input.Reason;
import fr.navette.input.Refusal;
import fr.navette.storage.Transactions;
import fr.navette.storage.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Opens a call, or amends an existing one. */
public record OpenCall(Calls calls, CallUse use, Digests digests, Transactions transactions, PublishedCalls published) {
    /**
     * @param created false if an existing call is amended
     * @param before the call as it was; empty for a new call
     * @param changed the changes of an amendment; empty for a new call
     */
    public record Opened(Call call, boolean created, Optional<Call> before, List<CallChange> changed) {
        /** Whether the call was closed and takes applications again, perhaps by an older file sent once more. */
        public boolean isReopened(Instant now) {
            return before.filter(b -> b.stateAt(now) == Call.State.CLOSED).isPresent()
                    && call.stateAt(now) != Call.State.CLOSED;
        }
    }

    /** Opens or amends a call without fewer places than are taken. */
    public Opened open(Call requested, boolean confirmed) {
        return open(requested, Optional.empty(), confirmed);
    }

    /**
     * @param because why a site may get fewer places than are taken; empty if it may not
     * @throws Refusal 409 {@code CALL_IN_USE} if applications rely on what would change; {@code NO_PLACE} if a site
     *     would have fewer places than are taken; {@code INVALID} for an unknown status of an export
     */
    public Opened open(Call requested, Optional<String> because, boolean confirmed) {
        var existing = calls.find(requested.id());
        if (existing.isPresent() && use.isInUse(requested.id())) protectApplications(existing.get(), requested);
        var call = existing.map(before -> amended(before, requested)).orElseGet(() -> requested.withVersion(1));
        var changed = existing.map(before -> CallChange.between(before, call)).orElse(List.of());
        var opened = new Opened(call, existing.isEmpty(), existing, changed);
        if (!confirmed) return opened;
        var writes = new ArrayList<Write>();
        if (!existing.equals(Optional.of(call))) {
            writes.add(Write.put(call));
            existing.ifPresent(before -> writes.addAll(use.placesChanged(before, call, because)));
        }
        // Also for a call from before there were daily mails.
        if (digests.find(call.id()).isEmpty()) writes.add(Write.put(Digest.first(call.id())));
        if (!writes.isEmpty()) transactions.commit(writes);
        var all = new ArrayList<>(
                calls.all().stream().filter(c -> !c.id().equals(call.id())).toList());
        all.add(call);
        published.publish(call, all);
        if (existing.filter(before -> !before.closes().equals(call.closes())).isPresent()) use.closingMoved(call.id());
        return opened;
    }

    /** A call closed by hand stays closed unless its closing moves. */
    private static Call amended(Call before, Call requested) {
        var closed = before.closedAt().filter(at -> before.closesAt().equals(requested.closesAt()));
        var same = closed.map(requested::closedAt).orElse(requested).withVersion(before.version());
        return same.equals(before) ? before : same.withVersion(before.version() + 1);
    }

    private static void protectApplications(Call before, Call after) {
        var problems = new LinkedHashMap<String, FieldCode>();
        if (after.opens().isAfter(before.opens())) problems.put("call.opensAt", FieldCode.ALREADY_OPEN);
        if (after.closes().isBefore(before.closes())) problems.put("call.closesAt", FieldCode.EARLIER);
        for (var question : before.questions()) {
            var path = "call.questions." + question.id();
            after.questions().stream()
                    .filter(q -> q.id().equals(question.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            same -> problems.putAll(changes(path, question, same)),
                            () -> problems.put(path, FieldCode.REMOVED));
        }
        problems.putAll(removed("call.sites.", before.sites(), after.sites(), Site::id));
        for (var site : before.sites())
            after.site(site.id())
                    .filter(same -> !same.pools().equals(site.pools()))
                    .ifPresent(same -> problems.put("call.sites." + site.id() + ".byTrack", FieldCode.CHANGED_KIND));
        problems.putAll(removed("call.tracks.", before.tracks(), after.tracks(), Track::id));
        problems.putAll(removed("call.documents.", before.documents(), after.documents(), Slot::id));
        problems.putAll(removed("call.criteria.", before.criteria(), after.criteria(), Criterion::id));
        for (var criterion : before.criteria())
            for (var same : after.criteria())
                if (same.id().equals(criterion.id()))
                    problems.putAll(removed(
                            "call.criteria." + criterion.id() + ".scale.",
                            criterion.scale(),
                            same.scale(),
                            anchor -> anchor.value().toPlainString()));
        problems.putAll(reworded(before, after));
        if (!problems.isEmpty()) throw Refusal.of(Reason.CALL_IN_USE, problems);
    }

    /** A signature names the version of what was signed, so another text needs another version. */
    private static Map<String, FieldCode> reworded(Call before, Call after) {
        var reworded = new LinkedHashMap<String, FieldCode>();
        var texts = after.agreements();
        before.agreements().forEach((version, agreement) -> {
            if (texts.containsKey(version) && !texts.get(version).equals(agreement))
                reworded.put("call.cohort.agreement.version", FieldCode.SAME);
        });
        return reworded;
    }

    private static Map<String, FieldCode> changes(String path, Question before, Question after) {
        return before.kind() == after.kind()
                ? removed(path + ".options.", before.options(), after.options(), Question.Option::id)
                : Map.of(path, FieldCode.CHANGED_KIND);
    }

    private static <T> Map<String, FieldCode> removed(
            String path, List<T> before, List<T> after, Function<T, String> id) {
        var left = after.stream().map(id).toList();
        var removed = new LinkedHashMap<String, FieldCode>();
        for (var thing : before)
            if (!left.contains(id.apply(thing))) removed.put(path + id.apply(thing), FieldCode.REMOVED);
        return removed;
    }
}
