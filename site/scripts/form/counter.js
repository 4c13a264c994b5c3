/* A counter of characters: code points after cleaning, as the server counts. It never cuts text. */
import { el } from "../page/elements.js";
import { lengthOf } from "./cleaning.js";
import { say } from "../page/texts.js";

// Default limits: the counter shows only near them.
const DEFAULT_LIMITS = [200, 5000];

export function counterFor(control, maxChars) {
  const visible = el("p", { class: "count", "aria-hidden": "true" });
  const heard = el("p", { class: "heard", role: "status" });
  let timer;
  const update = () => {
    const length = lengthOf(control.value);
    const over = length - maxChars;
    const text = over > 0 ? say("count.over", { n: over, max: maxChars }) : say("count.of", { length, max: maxChars });
    visible.textContent = DEFAULT_LIMITS.includes(maxChars) && length < maxChars / 2 ? "" : text;
    visible.classList.toggle("over", over > 0);
    clearTimeout(timer);
    // Announced only near the limit and after a pause.
    if (length > maxChars * 0.9) timer = setTimeout(() => (heard.textContent = text), 1200);
  };
  control.addEventListener("input", update);
  // The limit and its rule, for the hint.
  const rule = (lines) => say(lines ? "count.rule-lines" : "count.rule", { max: maxChars });
  return { elements: [visible, heard], update, rule };
}
