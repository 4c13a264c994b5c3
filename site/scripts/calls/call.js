/* Calls for applications, as the site publishes them, and their state at the current time. */
import { language, say } from "../page/texts.js";
import { throwOffline, Problem } from "../page/api.js";
import { now as serverNow } from "../page/clock.js";
import { takePrefetched } from "../page/prefetch.js";
import { fromNow, dateTime, plainDate, plainDateAt } from "../page/dates.js";

export const loadCalls = async () => (await loadPublished("/calls/index.json")).calls;

/** The call, or null if it does not exist. */
export async function loadCall(id) {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(id ?? "")) return null;
  return loadPublished(`/calls/${id}.json`).catch((problem) => {
    if (problem.status === 404 || problem.status === 403) return null;
    throw problem;
  });
}

/** SOON, OPEN, GRACE (for existing drafts only) or CLOSED. */
export function stateOf(call, now = serverNow()) {
  const closes = Date.parse(call.closesAt);
  if (now < Date.parse(call.opensAt)) return "SOON";
  if (now < closes) return "OPEN";
  return now <= lastArrival(call) ? "GRACE" : "CLOSED";
}

/** Last instant for existing drafts, in milliseconds since 1970. */
const lastArrival = (call) => Date.parse(call.closesAt) + (call.graceMinutes ?? 0) * 60_000;

/** `begun`: the reader has a draft; only then is the grace mentioned. */
export function stateText(call, begun = false) {
  switch (stateOf(call)) {
    case "SOON":
      return say("call.opens", {
        moment: dateTime(call.opensAt, call.zone),
        closes: dateTime(call.closesAt, call.zone),
      });
    case "OPEN":
      return say("call.closes", {
        moment: dateTime(call.closesAt, call.zone),
        left: fromNow(call.closesAt, serverNow()),
      });
    case "GRACE":
      if (begun)
        return say("call.grace", {
          moment: dateTime(call.closesAt, call.zone),
          last: dateTime(lastArrival(call), call.zone),
        });
    // falls through: without a draft the call is closed
    default:
      return say("call.closed", { moment: dateTime(call.closesAt, call.zone) });
  }
}

/** The promise of an answer by a day, or null if staff gave none. */
export const decisionText = (call) =>
  call.decisionBy ? say("call.decision", { day: plainDate(call.decisionBy) }) : null;

/** The promise until its day is over, then null: a call stays on the site for years. */
export const pendingDecisionText = (call) =>
  plainDateAt(serverNow(), call.zone) > call.decisionBy ? null : decisionText(call);

export const siteName = (call, id) => call.sites?.find((site) => site.id === id)?.name ?? id;

async function loadPublished(path) {
  let answer;
  try {
    answer =
      (await takePrefetched(path)) ??
      (await fetch(path, { headers: { "accept-language": language }, cache: "no-cache" }));
  } catch {
    throwOffline();
  }
  if (!answer.ok) throw new Problem({ status: answer.status, code: "UNKNOWN", detail: say("problem.server") });
  // Unknown addresses may come back as an HTML page with status 200.
  return answer.json().catch(() => {
    throw new Problem({ status: 404, code: "UNKNOWN", detail: say("problem.server") });
  });
}
