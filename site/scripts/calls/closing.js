/* A bar with the time that remains in the last hour before a call closes. */
import { stateText } from "./call.js";
import { now } from "../page/clock.js";
import { trackBar } from "../page/bar.js";
import { announce, byId } from "../page/elements.js";
import { dateTime } from "../page/moments.js";
import { say } from "../page/texts.js";

const HOUR = 60 * 60_000;
// Minutes at which the remaining time is announced; the end is announced too.
const ANNOUNCED_MINUTES = [60, 30, 10, 5, 2];

/** Shows the bar from an hour before the closing on; calls `onEnd()` after `until`, the last instant for edits. */
export function watchClosing(call, until, onEnd) {
  const bar = byId("closing-bar");
  const closes = Date.parse(call.closesAt);
  let announcedStep = null;
  trackBar(bar, "closing-bar");

  function update() {
    const left = closes - now();
    const over = now() > until;
    if (left > HOUR) {
      setTimeout(update, Math.min(left - HOUR, HOUR));
      return;
    }
    const minutes = Math.ceil(left / 60_000);
    bar.hidden = false;
    bar.textContent = barText(minutes, over);
    byId("form").classList.toggle("over", over);
    const step = over ? "over" : left <= 0 ? "grace" : ANNOUNCED_MINUTES.filter((mark) => minutes <= mark).at(-1);
    if (step !== announcedStep) announce(bar.textContent);
    announcedStep = step;
    byId("call-state").textContent = stateText(call, true);
    if (over) {
      byId("calendar").hidden = true;
      onEnd();
      return;
    }
    const next = left > 0 ? left - (minutes - 1) * 60_000 : until - now();
    setTimeout(update, Math.min(Math.max(next, 0) + 50, 60_000));
  }

  function barText(minutes, over) {
    if (over) return say("closing.over");
    if (minutes <= 0) return say("closing.grace", { last: dateTime(until, call.zone) });
    return say("closing.left", { n: minutes });
  }

  update();
}
