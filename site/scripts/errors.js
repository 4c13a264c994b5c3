/* What is wrong with an answer, in one sentence that names the question, and the summary that lists them all. */
import { el, focusOn } from "./elements.js";
import { isolated, say } from "./texts.js";

/** The sentence for a field's code. Codes that the page does not know yet still name the field. */
export function sentence(code, label, details = {}) {
  const key = `error.${code}`;
  const text = say(key, { label: isolated(label), ...details });
  return text === key ? say("error.OTHER", { label: isolated(label) }) : text;
}

/** Fills the summary with links to the fields and moves the focus to it. `faults`: `{text, goTo}`. */
export function summarise(place, faults, heading = say("error.heading", { n: faults.length })) {
  place.replaceChildren();
  place.hidden = faults.length === 0;
  if (place.hidden) return;
  place.append(
    el("h2", {}, heading),
    el("ul", {}, faults.map(({ text, goTo, anchor }) =>
      el("li", {}, el("a", { href: `#${anchor}`, onclick: (event) => {
        event.preventDefault();
        goTo();
      } }, text)))),
  );
  focusOn(place);
  place.scrollIntoView({ block: "start" });
}
