/* A call's questions as a form: visibility, values, sections. */
import { isAsked } from "./asked.js";
import { isBlank } from "../form/cleaning.js";
import { el } from "../page/elements.js";
import { refuse } from "../form/field.js";
import { group } from "../form/group.js";
import { fixedQuestions } from "./fixed-questions.js";
import { fieldOf } from "./questions.js";
import { sitesField } from "./sites.js";
import { inMyLanguage, say } from "../page/texts.js";

// Questions about the company join the two fixed ones; a conditional question stays after the one it depends on.
const isAboutTheCompany = ({ kind, showIf }) => ["phone", "siren", "url"].includes(kind) && !showIf;

/**
 * Returns `{fields, sections, unanswered, read(), write(content, skipFocused), fieldAt(path)}`; sections are lists of
 * fields by step.
 */
export function callForm(call) {
  const asked = call.questions ?? [];
  const company = [...fixedQuestions(), ...asked.filter(isAboutTheCompany)].map(fieldOf);
  const consents = asked.filter((question) => question.kind === "consent").map(fieldOf);
  const project = asked.filter((question) => !isAboutTheCompany(question) && question.kind !== "consent").map(fieldOf);
  const track = call.tracks?.length ? trackField(call.tracks) : null;
  const sites = call.sites?.length ? sitesField(call.sites) : null;
  const answered = [...company, ...project, ...consents];
  const place = [track, sites].filter(Boolean);
  const fields = [...answered, ...place];
  // Paths are field ids, or refusal paths of the server: "answers.pitch", "sites", "answers.founders[0].email".
  const fieldAt = (path) => fields.find((field) => path === field.id || path.startsWith(`${field.id}[`));
  const questionOf = (id) => answered.find((field) => field.question.id === id);

  const isShown = (field) =>
    isAsked(
      field.question,
      (id) => questionOf(id)?.question,
      (id) => questionOf(id)?.value,
    );

  function hideAndShow() {
    for (const field of answered) field.root.hidden = !isShown(field);
  }

  return {
    fields,
    fieldAt,
    hideAndShow,
    sections: { company, project, place, consents },
    isShown,
    /** `null` for each question of this form, so that a save leaves answers to other questions alone. */
    unanswered: Object.fromEntries(answered.map((field) => [field.question.id, null])),
    // A hidden question keeps its answer: it may show again.
    read: () => ({
      answers: Object.fromEntries(
        answered.filter((field) => field.value !== undefined).map((field) => [field.question.id, field.value]),
      ),
      sites: sites?.value ?? [],
      track: track?.value ?? null,
    }),
    write(content, skipFocused = false) {
      for (const field of fields) {
        if (skipFocused && field.root.contains(document.activeElement)) continue;
        field.write(
          field === sites ? content.sites : field === track ? content.track : content.answers?.[field.question.id],
        );
      }
      hideAndShow();
    },
  };
}

/** Whether the server found a problem in the field and its value is unchanged. */
export const isWrong = (field) => Boolean(field.wrong) && !isEmpty(field.value);

/** Whether the field is complete and correct. */
export const isComplete = (form, field) => !isMissing(form, field) && !(isWrong(field) && form.isShown(field));

/** Whether the field is visible, required, empty and not locked. */
export const isMissing = (form, field) =>
  field.question.required && !field.locked && form.isShown(field) && isEmpty(field.value);

function isEmpty(value) {
  if (typeof value === "string") return isBlank(value);
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function trackField(tracks) {
  const id = "track";
  const inputs = tracks.map((track) =>
    el("input", {
      type: "radio",
      name: id,
      id: `track.${track.id}`,
      value: track.id,
      required: true,
      "aria-describedby": track.hint ? `track.${track.id}-hint` : null,
    }),
  );
  const label = say("track.label");
  const root = group(
    id,
    label,
    say("track.hint"),
    inputs.map((input, n) => trackOption(input, tracks[n])),
    { required: true, role: "radiogroup" },
  );
  return {
    id,
    root,
    label,
    question: {
      kind: "choice",
      required: true,
      options: tracks.map((track) => ({ id: track.id, label: track.title })),
    },
    get value() {
      return inputs.find((input) => input.checked)?.value;
    },
    write: (value) => inputs.forEach((input) => (input.checked = input.value === value)),
    refuse: (text) => refuse(root, id, text),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
  };
}

const trackOption = (input, { title, hint }) =>
  el(
    "div",
    { class: "option" },
    input,
    el(
      "div",
      {},
      el("label", { for: input.id }, inMyLanguage(title)),
      hint ? el("p", { class: "hint", id: `${input.id}-hint` }, inMyLanguage(hint)) : null,
    ),
  );
