package fr.navette.calls;

import fr.navette.FieldCode;
import fr.navette.Reason;
import fr.navette.Refusal;
import fr.navette.Transactions;
import fr.navette.Write;
import fr.navette.applications.Applications;
import fr.navette.applications.RemindAnew;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Opens a call, or amends one that is already there. */
public record OpenCall(
    Calls calls, Applications applications, Transactions transactions, PublishedCalls published) {
  /**
   * @param created false where the call was already there and is amended
   */
  public record Opened(Call call, boolean created) {}

  /**
   * @throws Refusal 409 {@code CALL_IN_USE} where applications rely on what would change
   */
  public Opened by(Call wanted, boolean confirmed) {
    var existing = calls.find(wanted.id());
    if (existing.isPresent() && !applications.summaries(wanted.id()).isEmpty())
      protectApplications(existing.get(), wanted);
    var call =
        existing.map(before -> amended(before, wanted)).orElseGet(() -> wanted.withVersion(1));
    var opened = new Opened(call, existing.isEmpty());
    if (!confirmed) return opened;
    transactions.commit(new Write.PutCall(call));
    var all = new ArrayList<>(calls.all().stream().filter(c -> !c.id().equals(call.id())).toList());
    all.add(call);
    published.publish(call, all);
    if (existing.filter(before -> !before.closes().equals(call.closes())).isPresent())
      new RemindAnew(applications, transactions).by(call.id());
    return opened;
  }

  /** A call that was closed by hand stays closed unless its closing moves. */
  private static Call amended(Call before, Call wanted) {
    var next = wanted.withVersion(before.version() + 1);
    var stays = before.closedAt().filter(at -> before.closesAt().equals(wanted.closesAt()));
    return stays.map(at -> next.withVersion(before.version()).closedAt(at)).orElse(next);
  }

  private static void protectApplications(Call before, Call after) {
    var problems = new LinkedHashMap<String, FieldCode>();
    if (closing(after).isBefore(closing(before))) problems.put("call.closesAt", FieldCode.EARLIER);
    for (var question : before.questions()) {
      var same = after.questions().stream().filter(q -> q.id().equals(question.id())).findFirst();
      if (same.isEmpty()) problems.put("call.questions." + question.id(), FieldCode.REMOVED);
      else if (same.get().kind() != question.kind())
        problems.put("call.questions." + question.id(), FieldCode.CHANGED_KIND);
    }
    kept(problems, "call.sites.", ids(before.sites(), Site::id), ids(after.sites(), Site::id));
    kept(problems, "call.tracks.", ids(before.tracks(), Track::id), ids(after.tracks(), Track::id));
    kept(
        problems,
        "call.documents.",
        ids(before.documents(), Slot::id),
        ids(after.documents(), Slot::id));
    if (!problems.isEmpty()) throw Refusal.of(Reason.CALL_IN_USE, problems);
  }

  private static Instant closing(Call call) {
    return call.closesAt().atZone(call.zone()).toInstant();
  }

  private static <T> List<String> ids(List<T> things, Function<T, String> id) {
    return things.stream().map(id).toList();
  }

  private static void kept(
      Map<String, FieldCode> problems, String path, List<String> before, List<String> after) {
    for (var id : before) if (!after.contains(id)) problems.put(path + id, FieldCode.REMOVED);
  }
}
