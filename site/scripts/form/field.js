/* Common structure of fields: label, hint, control, counter and error, connected for screen readers. */
import { el } from "../page/elements.js";
import { say } from "../page/texts.js";

/** Ids of the descriptions of a control, in reading order. */
export const describedBy = (id) => `${id}-hint ${id}-error`;

export function label(text, { required }) {
  return [text, required ? null : el("span", { class: "optional" }, ` ${say("field.optional")}`)];
}

export const hintOf = (id, text) => el("p", { class: "hint", id: `${id}-hint`, hidden: !text }, text ?? "");

export const errorOf = (id) => el("p", { class: "error", id: `${id}-error` });

/** A single control under a label; `shown` is its wrapper, if it has one. */
export function single(id, text, hint, control, { required = false, after = [], shown = control } = {}) {
  control.id = id;
  control.setAttribute("aria-describedby", describedBy(id));
  if (required) control.required = true;
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, label(text, { required })),
    hintOf(id, hint),
    errorOf(id),
    shown,
    ...after,
  );
}

/** Makes a field read-only. */
export function lock(field) {
  field.locked = true;
  field.root.classList.add("locked");
  if (field.lock) return field.lock();
  if (field.root.matches("fieldset")) field.root.disabled = true;
  else for (const control of field.root.querySelectorAll("input, textarea, select")) control.disabled = true;
}

/** Shows a field's error; "" removes it. */
export function refuse(root, id, text) {
  const error = root.querySelector(`[id="${CSS.escape(`${id}-error`)}"]`) ?? document.getElementById(`${id}-error`);
  if (error) error.textContent = text;
  const target = root.id === id ? root : root.querySelector(`[id="${CSS.escape(id)}"]`);
  // Radio buttons are invalid as a group, checkboxes one by one.
  const controls = target?.matches("fieldset:not([role])") ? target.querySelectorAll(".option input") : [target];
  for (const control of controls) {
    if (text) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
  }
  root.classList.toggle("wrong", Boolean(text) || Boolean(root.querySelector("[aria-invalid]")));
}
