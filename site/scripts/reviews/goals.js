/* The goals of a project on the founders' form: how far each is, and new ones, three in all. */
import { goalFacts } from "./answers.js";
import { counterFor } from "../form/counter.js";
import { single } from "../form/field.js";
import { group } from "../form/group.js";
import { el, userText } from "../page/elements.js";
import { say } from "../page/texts.js";

const maxGoals = 3;
const maxChars = 400;
const states = ["NOT_STARTED", "UNDER_WAY", "REACHED", "DROPPED"];
const over = ["REACHED", "DROPPED"];

/**
 * `{root, fields, read(), write(content, skipFocused), inWords(path, value), update()}`; `update()` is called after
 * each change.
 */
export function goalFields({ goals }) {
  const known = goals.map(knownGoal);
  const fresh = Array.from({ length: maxGoals }, (_, n) => newGoal(n));
  const room = el("p", { class: "hint" });
  const root = el(
    "section",
    { class: "goal-fields", id: "newGoals", tabindex: "-1", "aria-labelledby": "goals-title" },
    el("h3", { id: "goals-title" }, say("reviews.goals")),
    el("p", { class: "hint" }, say("reviews.goals-hint")),
    el("p", { class: "error", id: "newGoals-error" }),
    known.map((goal) => goal.root),
    room,
    fresh.map((goal) => goal.root),
  );
  const whole = {
    id: "newGoals",
    label: say("reviews.goals"),
    root,
    refuse: (text) => (root.querySelector("#newGoals-error").textContent = text),
    focus: () => root.focus(),
  };
  return {
    root,
    fields: [whole],
    read: () => ({
      progress: Object.fromEntries(known.map((goal) => [goal.id, goal.state])),
      notes: Object.fromEntries(known.map((goal) => [goal.id, goal.note])),
      newGoals: Object.fromEntries(fresh.map((goal, n) => [`goal${n}`, goal.value])),
    }),
    write(content, skipFocused) {
      for (const goal of known)
        if (!skipFocused || !goal.root.contains(document.activeElement))
          goal.write(content.progress[goal.id], content.notes[goal.id]);
      fresh.forEach((goal, n) => {
        if (!skipFocused || !goal.root.contains(document.activeElement)) goal.write(content.newGoals[`goal${n}`]);
      });
    },
    inWords: (path, value) => (path.startsWith("progress.") ? say(`reviews.progress.${value}`) : (value ?? "")),
    update() {
      const free = maxGoals - known.filter((goal) => !over.includes(goal.state)).length;
      fresh.forEach((goal, n) => (goal.root.hidden = n >= free && !goal.value));
      room.textContent = free > 0 ? say("reviews.goals-free", { n: free }) : say("reviews.goals-full");
    },
  };
}

function knownGoal(goal) {
  const id = `goal-${goal.id}`;
  const inputs = states.map((state) => el("input", { type: "radio", name: id, id: `${id}.${state}`, value: state }));
  const note = el("textarea", { rows: 2, dir: "auto", class: "sentence" });
  const root = el(
    "div",
    { class: "goal" },
    group(
      id,
      userText(goal.text),
      goalFacts(goal),
      [
        el(
          "div",
          { class: "choices" },
          inputs.map((input) =>
            el(
              "div",
              { class: "option" },
              input,
              el("label", { for: input.id }, say(`reviews.progress.${input.value}`)),
            ),
          ),
        ),
      ],
      { required: true, role: "radiogroup" },
    ),
    single(`${id}-note`, say("reviews.goal-note"), "", note),
  );
  return {
    id: goal.id,
    root,
    get state() {
      return inputs.find((input) => input.checked)?.value ?? goal.progress;
    },
    get note() {
      return note.value;
    },
    write(state, text) {
      inputs.forEach((input) => (input.checked = input.value === (state ?? goal.progress)));
      if (note.value !== (text ?? "")) note.value = text ?? "";
    },
  };
}

function newGoal(n) {
  const control = el("textarea", { rows: 2, dir: "auto", class: "sentence" });
  const counter = counterFor(control, maxChars);
  const root = single(`new-goal-${n}`, say("reviews.goal", { number: n + 1 }), "", control, {
    after: counter.elements,
  });
  counter.update();
  return {
    root,
    get value() {
      return control.value;
    },
    write(text) {
      if (control.value !== (text ?? "")) control.value = text ?? "";
      counter.update();
    },
  };
}
