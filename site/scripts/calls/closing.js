/* The last hour before a call closes: a quiet bar, with what remains. */
import { lastArrival, stateText } from "./call.js";
import { now } from "../page/clock.js";
import { announce, byId, trackBar } from "../page/elements.js";
import { dateTime } from "../page/dates.js";
import { say } from "../page/texts.js";

const hour = 60 * 60_000;
// Said aloud when so many minutes remain, and at the end; not at every minute.
const aloud = [60, 30, 10, 5, 2];

/**
 * Shows the bar from an hour before the closing on, for somebody who is writing; `ended()` is called when nothing is
 * taken any more.
 */
export function watchClosing(call, ended) {
  const bar = byId("closing-bar");
  const closes = Date.parse(call.closesAt);
  let said = null;
  trackBar(bar, "closing-bar");

  function look() {
    const left = closes - now();
    const over = now() > lastArrival(call);
    if (left > hour) {
      setTimeout(look, Math.min(left - hour, hour));
      return;
    }
    const minutes = Math.ceil(left / 60_000);
    bar.hidden = false;
    bar.textContent = inWords(minutes, over);
    byId("form").classList.toggle("over", over);
    const step = over ? "over" : left <= 0 ? "grace" : aloud.filter((mark) => minutes <= mark).at(-1);
    if (step !== said) announce(bar.textContent);
    said = step;
    byId("call-state").textContent = stateText(call, true);
    if (over) {
      byId("calendar").hidden = true;
      ended();
      return;
    }
    const next = left > 0 ? left - (minutes - 1) * 60_000 : lastArrival(call) - now();
    setTimeout(look, Math.min(Math.max(next, 0) + 50, 60_000));
  }

  function inWords(minutes, over) {
    if (over) return say("closing.over");
    if (minutes <= 0) return say("closing.grace", { last: dateTime(lastArrival(call), call.zone) });
    return say("closing.left", { n: minutes });
  }

  look();
}
