/* Error messages: a sentence at each field, and a summary with links to the fields. */
import { lengthOf } from "./cleaning.js";
import { announce, el, focusOn } from "../page/elements.js";
import { isolated, say } from "../page/texts.js";

/**
 * `fields`: `{id, label, root, refuse(text, rest, code), focus(rest)}` in the order of the form; `goTo(field, rest)`
 * shows one.
 */
export function fieldErrors(container, fields, goTo) {
  let counted = false;
  const at = (path) => fields.findIndex((field) => path === field.id || path.startsWith(`${field.id}[`));

  /** Shows a sentence at each refused field, clears the others, and returns the lines of a summary. */
  function showAtFields(refusals) {
    for (const field of fields) clear(field);
    return Object.entries(refusals)
      .sort(([one], [other]) => at(one) - at(other))
      .map(([path, code]) => {
        const field = fields[at(path)];
        const rest = field ? path.slice(field.id.length) : "";
        const text = sentence(code, labelAt(field, path), detailsOf(field));
        field?.refuse(text, rest, code);
        return { text, anchor: field?.id ?? container.id, goTo: () => field && goTo(field, rest) };
      });
  }

  /** Shows the server's problems without a summary, except in a field being edited. `aloud`: announces new ones. */
  function showProblems(problems, aloud = true) {
    // A new line would move a button that is being pressed.
    if (pressed)
      return addEventListener("pointerup", () => setTimeout(() => showProblems(problems, aloud)), { once: true });
    for (const field of fields.filter((one) => !one.locked)) {
      const found = Object.entries(problems)
        .filter(([path]) => fields[at(path)] === field)
        .map(([path, code]) => ({
          code,
          rest: path.slice(field.id.length),
          text: sentence(code, labelAt(field, path), detailsOf(field)),
        }));
      field.wrong = found.map(({ text }) => text).join(" ");
      field.wrongAt = found[0]?.rest ?? "";
      if (isBeingEdited(field) || field.wrong === (field.shownText ?? "")) continue;
      clear(field);
      for (const { rest, text, code } of found) field.refuse(text, rest, code);
      if (field.wrong && aloud) announce(field.wrong);
      field.shownText = field.wrong;
    }
  }

  return {
    showAtFields,
    showProblems,
    /** Shows problems at the fields and in the summary. Returns false if nothing was refused. */
    show(refusals) {
      const errors = showAtFields(refusals);
      counted = true;
      summarise(container, errors, say("error.heading", { n: errors.length }));
      return errors.length > 0;
    },
    /** Hides the summary; sentences at fields stay. */
    hide() {
      summarise(container, [], "");
    },
    /** Shows another error as one line, with a link to `field` if given. */
    showMessage(text, heading, field) {
      counted = false;
      summarise(
        container,
        [{ text, anchor: field?.id ?? container.id, goTo: () => field && goTo(field, "") }],
        heading,
      );
    },
    /** Clears the sentence and the summary line of a field that is being edited. */
    clearAt(element) {
      const field = fields.find((one) => one.root.contains(element));
      const links = field ? [...container.querySelectorAll(`a[href="#${CSS.escape(field.id)}"]`)] : [];
      if (!links.length) return;
      clear(field);
      for (const link of links) link.parentElement.remove();
      const left = container.querySelectorAll("li").length;
      container.hidden = left === 0;
      if (counted) container.querySelector("h2").textContent = say("error.heading", { n: left });
    },
  };
}

let pressed = false;
addEventListener("pointerdown", () => (pressed = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), true);

const labelAt = (field, path) => field?.labelAt?.(path.slice(field.id.length)) ?? field?.label ?? path;

const isBeingEdited = (field) =>
  field.root.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");

function clear(field) {
  field.shownText = "";
  if (field.clear) field.clear();
  else field.refuse("");
}

// Unknown codes, and codes with missing details, get a general sentence with the field's name.
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

function summarise(container, errors, heading) {
  container.hidden = errors.length === 0;
  container.replaceChildren(
    ...(container.hidden ? [] : [el("h2", {}, heading), el("ul", {}, errors.map(summaryLine))]),
  );
  if (container.hidden) return;
  focusOn(container);
  container.scrollIntoView({ block: "start" });
}

function summaryLine({ text, anchor, goTo }) {
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
