/* The steps of the form, each with its rule of completeness. */
import { el } from "../page/elements.js";
import { isComplete } from "./form.js";
import { say } from "../page/texts.js";

/**
 * `received`: whether the application was sent before; `receive(true)` on the last step sets it later. `isSent()`:
 * whether nothing is left to send. `send(button)`: the handler of the last button.
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
      /** Sets whether the application was sent before, here or in another window. */
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
