/* The form cut into steps, each with what makes it complete. */
import { el } from "../page/elements.js";
import { isComplete } from "./form.js";
import { say } from "../page/texts.js";

/**
 * `received`: the application was sent before, and is being changed; the last step learns later of it by
 * `receive(true)`. `isSent()`: all of it is. `send(button)`: the last button was pressed.
 */
export function formSteps(form, slots, { received, isSent, send }) {
  const { company, project, place, consents } = form.sections;
  const full = (fields) => fields.every((field) => isComplete(form, field));
  const part = (id, fields) =>
    step(
      id,
      fields.map((field) => field.root),
      () => full(fields),
      { fields },
    );
  const documents = step(
    "documents",
    [el("p", {}, say("documents.intro")), ...slots.map((slot) => slot.root)],
    () => full(slots),
    { slots },
  );
  const button = el("button", {
    type: "button",
    class: "primary big until-over",
    id: "send",
    onclick: () => send(button),
  });
  const [intro, hint] = [el("p", { class: "until-over" }), el("p", { class: "hint until-over" })];
  const check = step(
    "check",
    [intro, el("div", { id: "check-answers" }), ...consents.map((field) => field.root), hint, button],
    isSent,
    {
      consents,
      /** Whether it was sent before, here or in another window. */
      receive(yes) {
        intro.textContent = say(yes ? "check.received" : "check.intro");
        hint.textContent = say(yes ? "check.changes-hint" : "check.send-hint");
        button.textContent = say(yes ? "check.send-changes" : "check.send");
      },
    },
  );
  check.receive(received);
  return [
    part("startup", company),
    part("project", project),
    place.length && part("place", place),
    slots.length && documents,
    check,
  ].filter(Boolean);
}

const step = (id, children, complete, more = {}) => ({
  id,
  complete,
  ...more,
  title: say(`step.${id}`),
  root: el("section", { class: "step", "aria-labelledby": `${id}-title` }, children),
});
