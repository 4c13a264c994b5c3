/* The check step: everything that will be sent, for a last reading. */
import { answerText, answerElement } from "./answers.js";
import { el, userText } from "../page/elements.js";
import { isMissing, isWrong } from "./form.js";
import { siteName } from "../calls/call.js";
import { say } from "../page/texts.js";

/** Redraws the sections. `steps`: `{id, title, fields, slots}`; `goTo(field)` opens the step of a field. */
export function drawCheck(place, { call, form, steps, goTo }) {
  place.replaceChildren(
    ...steps.map((step) =>
      el(
        "section",
        { class: "check-part" },
        el(
          "h3",
          {},
          step.title,
          " ",
          isLocked(step)
            ? null
            : el(
                "a",
                { href: `#${step.id}`, class: "edit" },
                say("check.edit"),
                el("span", { class: "heard" }, ` : ${step.title}`),
              ),
        ),
        el(
          "dl",
          { class: "answers" },
          (step.fields ?? []).filter((field) => form.isShown(field)).map((field) => row(field, form, call, goTo)),
          (step.slots ?? []).map((slot) => slotRow(slot, form, goTo)),
        ),
      ),
    ),
  );
}

const isLocked = ({ fields = [], slots = [] }) => [...fields, ...slots].every((field) => field.locked);

function row(field, form, call, goTo) {
  const value = field.id === "sites" ? siteNames(field.value, call) : answerElement(field.question, field.value);
  return pair(field, isMissing(form, field), value, goTo);
}

function siteNames(ids, call) {
  return ids.length
    ? el(
        "ol",
        {},
        ids.map((id) => el("li", {}, siteName(call, id))),
      )
    : none();
}

const none = () => el("span", { class: "none" }, say("answer.none"));

function slotRow(slot, form, goTo) {
  const names = el(
    "ul",
    { class: "plain" },
    slot.value.map((one) => el("li", {}, userText(one.name))),
  );
  return pair(slot, isMissing(form, slot), slot.value.length ? names : none(), goTo);
}

function pair(field, missing, value, goTo) {
  const link = (text) =>
    el(
      "a",
      {
        href: `#${field.id}`,
        class: "missing",
        onclick: (event) => {
          event.preventDefault();
          goTo(field, missing ? "" : field.wrongAt);
        },
      },
      text,
    );
  const toDo = missing
    ? link([say("check.missing"), el("span", { class: "heard" }, ` : ${field.label}`)])
    : isWrong(field)
      ? [value, " ", link(field.wrong)]
      : value;
  return el(
    "div",
    { class: missing || isWrong(field) ? "to-do" : null },
    el("dt", {}, field.label),
    el("dd", {}, toDo),
  );
}

/** A field's value as text, for the dialog that compares two versions. */
export function fieldText(field, value, call) {
  if (!field) return value === undefined || value === null ? "" : String(value);
  if (field.id === "sites") return (value ?? []).map((id) => siteName(call, id)).join(", ");
  return answerText(field.question, value);
}
