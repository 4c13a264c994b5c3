/* Calls for applications, as the site publishes them, and their state at the current time. */
import { say } from "../page/texts.js";
import { now as serverNow } from "../page/clock.js";
import { plainDate } from "../page/dates.js";
import { fromNow, dateTime, plainDateAt } from "../page/moments.js";

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
