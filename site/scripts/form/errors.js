/* What is wrong with which answer: a sentence at each field, and a summary that leads to them. */
import { lengthOf } from "./cleaning.js";
import { announce, el, focusOn } from "../page/elements.js";
import { isolated, say } from "../page/texts.js";

/**
 * For fields `{id, label, root, refuse(text, rest), focus(rest)}` in the order of the form; `goTo(field, rest)` brings
 * one on screen.
 */
export function fieldErrors(place, fields, goTo) {
  let counted = false;
  const at = (path) => fields.findIndex((field) => path === field.id || path.startsWith(`${field.id}[`));

  /** Puts a sentence at each refused field, takes the others away, answers the lines for a summary. */
  function point(refusals) {
    for (const field of fields) clear(field);
    return Object.entries(refusals)
      .sort(([one], [other]) => at(one) - at(other))
      .map(([path, code]) => {
        const field = fields[at(path)];
        const rest = field ? path.slice(field.id.length) : "";
        const text = sentence(code, labelAt(field, path), detailsOf(field));
        field?.refuse(text, rest);
        return { text, anchor: field?.id ?? place.id, goTo: () => field && goTo(field, rest) };
      });
  }

  /**
   * As the server found them, without a summary; who is writing in a field is not interrupted. `aloud`: they are news.
   */
  function note(problems, aloud = true) {
    // What appears above a button that is being pressed would push it away from under the pointer.
    if (pressed) return addEventListener("pointerup", () => setTimeout(() => note(problems, aloud)), { once: true });
    for (const field of fields.filter((one) => !one.locked)) {
      const found = Object.entries(problems)
        .filter(([path]) => fields[at(path)] === field)
        .map(([path, code]) => ({
          rest: path.slice(field.id.length),
          text: sentence(code, labelAt(field, path), detailsOf(field)),
        }));
      field.wrong = found.map(({ text }) => text).join(" ");
      field.wrongAt = found[0]?.rest ?? "";
      if (isWritten(field) || field.wrong === (field.told ?? "")) continue;
      clear(field);
      for (const { rest, text } of found) field.refuse(text, rest);
      if (field.wrong && aloud) announce(field.wrong);
      field.told = field.wrong;
    }
  }

  return {
    point,
    note,
    /** As `point`, with the summary. False when nothing was refused. */
    show(refusals) {
      const errors = point(refusals);
      counted = true;
      summarise(place, errors, say("error.heading", { n: errors.length }));
      return errors.length > 0;
    },
    /** The summary goes; the sentences at the fields stay. */
    hide() {
      summarise(place, [], "");
    },
    /** Something else went wrong: one line, that leads to `field` or nowhere. */
    tell(text, heading, field) {
      counted = false;
      summarise(place, [{ text, anchor: field?.id ?? place.id, goTo: () => field && goTo(field, "") }], heading);
    },
    /** Somebody is mending this field: its sentence and its line have done their work. */
    mended(element) {
      const field = fields.find((one) => one.root.contains(element));
      const links = field ? [...place.querySelectorAll(`a[href="#${CSS.escape(field.id)}"]`)] : [];
      if (!links.length) return;
      clear(field);
      for (const link of links) link.parentElement.remove();
      const left = place.querySelectorAll("li").length;
      place.hidden = left === 0;
      if (counted) place.querySelector("h2").textContent = say("error.heading", { n: left });
    },
  };
}

let pressed = false;
addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);

const labelAt = (field, path) => field?.labelAt?.(path.slice(field.id.length)) ?? field?.label ?? path;

const isWritten = (field) =>
  field.root.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");

function clear(field) {
  field.told = "";
  if (field.clear) field.clear();
  else field.refuse("");
}

// Codes that the page does not know yet, or knows too little about, still name the field.
function sentence(code, label, details) {
  const key = `error.${code}`;
  const values = { label: isolated(label), ...details };
  const text = say(key, values);
  return text === key || text.includes("{") ? say("error.OTHER", values) : text;
}

function detailsOf(field) {
  const max = field?.question?.maxChars;
  return max && typeof field.value === "string" ? { n: lengthOf(field.value) - max } : {};
}

function summarise(place, errors, heading) {
  place.hidden = errors.length === 0;
  place.replaceChildren(...(place.hidden ? [] : [el("h2", {}, heading), el("ul", {}, errors.map(line))]));
  if (place.hidden) return;
  focusOn(place);
  place.scrollIntoView({ block: "start" });
}

function line({ text, anchor, goTo }) {
  return el(
    "li",
    {},
    el(
      "a",
      {
        href: `#${anchor}`,
        onclick: (event) => {
          event.preventDefault();
          goTo();
        },
      },
      text,
    ),
  );
}
