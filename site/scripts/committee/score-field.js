/* One criterion as a row of segments: radio buttons, so that a mouse wheel can't change them. */
import { el } from "../page/elements.js";
import { errorOf, refuse } from "../form/field.js";
import { number } from "../page/numbers.js";
import { inMyLanguage, say } from "../page/texts.js";

// Between two keys of one number, such as "3", "," and "5".
const TYPING_MS = 1200;

export function scoreField(criterion) {
  const id = `scores.${criterion.id}`;
  const label = inMyLanguage(criterion.label);
  const steps = [...criterion.scale].sort((one, other) => one.value - other.value);
  const words = ({ label: texts }) => inMyLanguage(texts);
  const inputs = steps.map((step) =>
    el("input", { type: "radio", name: id, id: `${id}.${step.value}`, value: step.value, required: true }),
  );
  const chosen = el("p", { class: "chosen", "aria-hidden": "true" });
  const root = el(
    "fieldset",
    { class: "field score", id, role: "radiogroup", tabindex: "-1", "aria-describedby": `${id}-error` },
    el(
      "legend",
      {},
      label,
      criterion.weight > 1
        ? [
            el("span", { class: "weight", "aria-hidden": "true" }, `× ${criterion.weight}`),
            el("span", { class: "heard" }, ` ${say("review.weight", { weight: criterion.weight })}`),
          ]
        : null,
    ),
    el(
      "div",
      { class: "segments" },
      inputs.map((input, n) =>
        el(
          "div",
          { class: "segment", onpointerenter: () => show(steps[n]), onpointerleave: () => show() },
          input,
          el("label", { for: input.id }, number(steps[n].value), el("span", { class: "heard" }, ` ${words(steps[n])}`)),
        ),
      ),
    ),
    chosen,
    errorOf(id),
  );

  let typed = "";
  let typedAt = 0;
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[\d.,]$/.test(event.key)) return;
    const key = event.key.replace(",", ".");
    const isNew = event.timeStamp - typedAt > TYPING_MS;
    // What was typed before and the key, else the key alone.
    for (const text of isNew ? [key] : [typed + key, key]) {
      const at = steps.findIndex(({ value }) => value === Number(text));
      typed = text;
      if (at >= 0 && !text.endsWith(".")) return choose(at, event);
      if (text.endsWith(".") && text.length > 1) break;
    }
    typedAt = event.timeStamp;
  });

  function choose(at, event) {
    typedAt = event.timeStamp;
    event.preventDefault();
    inputs[at].focus();
    if (inputs[at].checked) return;
    inputs[at].checked = true;
    inputs[at].dispatchEvent(new Event("input", { bubbles: true }));
  }

  const value = () => {
    const input = inputs.find(({ checked }) => checked);
    return input ? Number(input.value) : undefined;
  };
  const step = (one) => steps.find((candidate) => candidate.value === one);

  // The words of the chosen step, or of the one under the pointer; before a choice, those of both ends.
  function show(shown = step(value())) {
    chosen.classList.toggle("ends", !shown);
    chosen.replaceChildren(
      ...(shown ? [words(shown)] : [el("span", {}, words(steps[0])), el("span", {}, words(steps.at(-1)))]),
    );
  }
  root.addEventListener("input", () => show());
  show();

  return {
    id,
    root,
    label,
    criterion,
    get value() {
      return value();
    },
    write(one) {
      for (const input of inputs) input.checked = Number(input.value) === one;
      show();
    },
    inWords: (one) => (step(one) ? `${number(one)} · ${words(step(one))}` : ""),
    refuse: (text) => refuse(root, id, text),
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0]).focus(),
  };
}

/** The weighted mean of these scores, 0 to 100, or null without any: the API's rule, for a total that is live. */
export function total(criteria, scores) {
  let sum = 0;
  let weights = 0;
  for (const { id, weight, scale } of criteria) {
    if (scores[id] === undefined) continue;
    const values = scale.map(({ value }) => value);
    const lowest = Math.min(...values);
    sum += (weight * 100 * (scores[id] - lowest)) / (Math.max(...values) - lowest);
    weights += weight;
  }
  return weights ? sum / weights : null;
}
