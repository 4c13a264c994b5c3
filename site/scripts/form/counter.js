/* How much room is left, in code points after cleaning: what the server counts. Nothing typed or pasted is cut. */
import { el } from "../page/elements.js";
import { lengthOf } from "./cleaning.js";
import { say } from "../page/texts.js";

// What a call that sets no limit gets: nothing to count before somebody comes near.
const usual = [200, 5000];

export function counterFor(control, maxChars) {
  const shown = el("p", { class: "count", "aria-hidden": "true" });
  const heard = el("p", { class: "heard", role: "status" });
  let pause;
  const update = () => {
    const length = lengthOf(control.value);
    const over = length - maxChars;
    const text = over > 0 ? say("count.over", { n: over, max: maxChars }) : say("count.of", { length, max: maxChars });
    shown.textContent = usual.includes(maxChars) && length < maxChars / 2 ? "" : text;
    shown.classList.toggle("over", over > 0);
    clearTimeout(pause);
    // Heard only near the end and after a pause: not at every key.
    if (length > maxChars * 0.9) pause = setTimeout(() => (heard.textContent = text), 1200);
  };
  control.addEventListener("input", update);
  // The limit and how it is counted, said once in the hint.
  const rule = (lines) => say(lines ? "count.rule-lines" : "count.rule", { max: maxChars });
  return { elements: [shown, heard], update, rule };
}
