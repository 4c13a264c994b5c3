/* Fields of several controls. */
import { el } from "../page/elements.js";
import { describedBy, errorOf, hintOf, label } from "./field.js";

/** Several controls under a legend. Links to the field go to the element with `id`. */
export function group(id, text, hint, controls, { required = false, role } = {}) {
  return el(
    "fieldset",
    { class: "field", id, role, tabindex: "-1", "aria-describedby": describedBy(id) },
    el("legend", {}, label(text, { required })),
    hintOf(id, hint),
    errorOf(id),
    ...controls,
  );
}
