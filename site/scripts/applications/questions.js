/* One question of a call as a field: `{id, root, value, write(value), refuse(text, rest, code), focus()}`. */
import { thousandsQuestion } from "./ambiguous.js";
import { counterFor } from "../form/counter.js";
import { el } from "../page/elements.js";
import { refuse, single } from "../form/field.js";
import { group } from "../form/group.js";
import { foundersField } from "./founders.js";
import { phoneText } from "./phone.js";
import { sirenHelp } from "./siren-help.js";
import { inMyLanguage, language, say } from "../page/texts.js";

// Keyboard and autofill for each kind. Numbers are text inputs: a mouse wheel must not change an amount.
const textKinds = {
  line: {},
  paragraph: {},
  url: { inputmode: "url", autocomplete: "url", spellcheck: "false", autocapitalize: "none" },
  phone: { inputmode: "tel", autocomplete: "tel" },
  siren: { inputmode: "numeric", autocomplete: "off" },
  number: { inputmode: "decimal", autocomplete: "off" },
  money: { inputmode: "decimal", autocomplete: "off" },
  date: { type: "date" },
};

export function fieldOf(question) {
  const id = `answers.${question.id}`;
  const of = {
    id,
    question,
    label: inMyLanguage(question.label),
    hint: inMyLanguage(question.hint) || hintOfKind(question.kind),
    required: Boolean(question.required),
  };
  switch (question.kind) {
    case "choice":
      return question.options.length > 7 ? selectField(of) : radioField(of);
    case "choices":
      return checkField(of);
    case "consent":
      return consentField(of);
    case "founders":
      return foundersField(of);
    default:
      return textField(of, textKinds[question.kind] ?? {});
  }
}

function hintOfKind(kind) {
  return ["siren", "money", "founders"].includes(kind) ? say(`hint.${kind}`) : "";
}

function textField({ id, question, label, hint, required }, attributes) {
  const long = question.kind === "paragraph";
  const control = el(long ? "textarea" : "input", {
    type: long ? null : "text",
    dir: "auto",
    rows: long ? 6 : null,
    autocomplete: question.autocomplete,
    ...attributes,
  });
  const counter =
    question.maxChars && ["line", "paragraph"].includes(question.kind) ? counterFor(control, question.maxChars) : null;
  const shown =
    question.kind === "money"
      ? el("div", { class: "with-unit" }, control, el("span", { class: "unit", "aria-hidden": "true" }, "€"))
      : control;
  const root = single(id, label, [hint, counter?.rule(long)].filter(Boolean).join(" "), control, {
    required,
    after: counter?.elements,
    shown,
  });
  const help = question.kind === "siren" ? sirenHelp(control) : null;
  const thousands = ["number", "money"].includes(question.kind) ? thousandsQuestion(question.kind, correct) : null;
  if (thousands) root.append(thousands.root);
  counter?.update();

  function correct(value) {
    control.value = written(value, question.kind);
    field.refuse("");
    field.shownText = "";
    control.focus();
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const field = {
    id,
    question,
    label,
    root,
    get value() {
      return control.value === "" ? undefined : control.value;
    },
    // Impossible date: the browser shows it and returns an empty value.
    get halfDone() {
      return control.validity.badInput;
    },
    write(value) {
      const text = written(value, question.kind);
      if (control.value !== text) control.value = text;
      (counter ?? help)?.update();
    },
    refuse(text, rest, code) {
      refuse(root, id, text);
      thousands?.ask(code === "AMBIGUOUS_NUMBER" ? control.value : null);
    },
    focus: () => control.focus(),
  };
  return field;
}

// Stored numbers use the reader's decimal sign, without grouping; telephone numbers are grouped.
function written(value, kind) {
  if (value === undefined || value === null) return "";
  if (kind === "phone") return phoneText(String(value), language);
  if (typeof value !== "number" || !["number", "money"].includes(kind)) return String(value);
  const decimal = say("number.decimal");
  return String(value).replace(".", decimal);
}

function radioField({ id, question, label, hint, required }) {
  const inputs = question.options.map((option) =>
    el("input", { type: "radio", name: id, value: option.id, id: `${id}.${option.id}`, required }),
  );
  const none = required
    ? []
    : [
        el(
          "button",
          {
            type: "button",
            class: "link small",
            onclick: () => {
              write(undefined);
              root.dispatchEvent(new Event("input", { bubbles: true }));
            },
          },
          say("field.no-choice"),
        ),
      ];
  const root = group(id, label, hint, [...options(question, inputs), ...none], { required, role: "radiogroup" });
  const write = (value) => inputs.forEach((input) => (input.checked = input.value === value));
  return {
    id,
    question,
    label,
    root,
    write,
    get value() {
      return inputs.find((input) => input.checked)?.value;
    },
    refuse: (text) => refuse(root, id, text),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
  };
}

function checkField({ id, question, label, hint, required }) {
  const inputs = question.options.map((option) =>
    el("input", { type: "checkbox", name: id, value: option.id, id: `${id}.${option.id}` }),
  );
  const root = group(id, label, hint, options(question, inputs), { required });
  return {
    id,
    question,
    label,
    root,
    get value() {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length ? chosen : undefined;
    },
    write: (value) => inputs.forEach((input) => (input.checked = (value ?? []).includes(input.value))),
    refuse: (text) => refuse(root, id, text),
    focus: () => inputs[0].focus(),
  };
}

const options = (question, inputs) =>
  inputs.map((input, n) =>
    el("div", { class: "option" }, input, el("label", { for: input.id }, inMyLanguage(question.options[n].label))),
  );

function selectField({ id, question, label, hint, required }) {
  const control = el(
    "select",
    {},
    el("option", { value: "" }, say("field.choose")),
    question.options.map((option) => el("option", { value: option.id }, inMyLanguage(option.label))),
  );
  const root = single(id, label, hint, control, { required });
  return {
    id,
    question,
    label,
    root,
    get value() {
      return control.value || undefined;
    },
    write: (value) => (control.value = value ?? ""),
    refuse: (text) => refuse(root, id, text),
    focus: () => control.focus(),
  };
}

function consentField({ id, question, label, hint, required }) {
  const control = el("input", { type: "checkbox", id, required, "aria-describedby": `${id}-hint ${id}-error` });
  const root = el(
    "div",
    { class: "field consent" },
    el("p", { class: "error", id: `${id}-error` }),
    el("div", { class: "option" }, control, el("label", { for: id }, label)),
    el("p", { class: "hint", id: `${id}-hint`, hidden: !hint }, hint),
  );
  return {
    id,
    question,
    label,
    root,
    get value() {
      return control.checked || undefined;
    },
    write: (value) => (control.checked = value === true),
    refuse: (text) => refuse(root, id, text),
    focus: () => control.focus(),
  };
}
