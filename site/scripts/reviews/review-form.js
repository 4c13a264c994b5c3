/* The founders' answers to a review: questions with last month's answers beside them, goals; saved while they type. */
import { request } from "../page/api.js";
import { chooseVersions } from "../form/conflict.js";
import { Draft } from "../form/draft.js";
import { fieldErrors } from "../form/errors.js";
import { saveBar } from "../form/save-bar.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { answerElement, answerText } from "../applications/answers.js";
import { fieldOf } from "../applications/questions.js";
import { goalFields } from "./goals.js";
import { monthName } from "../page/dates.js";
import { announce, byId, el, focusOn } from "../page/elements.js";
import { say } from "../page/texts.js";

export function reviewForm(id, { data, version }) {
  const path = `projects/${encodeURIComponent(id)}/reviews/${encodeURIComponent(data.period)}`;
  const questions = data.questions.map(fieldOf);
  const goals = goalFields(data);
  const fields = [...questions, ...goals.fields];
  let done = data.done;
  const summary = el("div", { class: "summary", id: "review-errors", hidden: true, tabindex: "-1" });
  const send = el("button", { type: "button", class: "primary big", onclick: sendAnswers }, say("reviews.send"));
  const bar = el("div", { class: "save-bar" });
  const form = byId("review-form");
  form.replaceChildren(
    summary,
    ...questions.map((field) => withBefore(field, data.before)),
    goals.root,
    el("p", { class: "actions" }, send),
    bar,
  );
  const errors = fieldErrors(summary, fields, (field) => field.focus());
  const showSaveState = saveBar(bar, {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
    saved: () => (done ? "save.saved" : "reviews.saved-unsent"),
  });
  const draft = new Draft({
    name: `monthly:${id}:${data.period}`,
    version,
    content: contentOf(data),
    read: () => ({
      answers: Object.fromEntries(
        questions.filter((field) => field.value !== undefined).map((field) => [field.question.id, field.value]),
      ),
      ...goals.read(),
      done,
    }),
    write(content, skipFocused = false) {
      for (const field of questions)
        if (!skipFocused || !field.root.contains(document.activeElement))
          field.write(content.answers[field.question.id]);
      goals.write(content, skipFocused);
      done = content.done === true;
    },
    put: async (content, seen, options) =>
      stored(await request("PUT", path, bodyOf(content), { version: seen, ...options })),
    get: async () => stored(await request("GET", path)),
    chooseVersions: (clashes, merged) => chooseVersions(clashes, merged, labelAt, inWords),
    onState(state, problem) {
      showSaveState(state, problem);
      if (Object.keys(problem?.fields ?? {}).length) errors.showAtFields(problem.fields);
      showSent();
    },
  });
  if (draft.restore()) announce(say("save.restored"));
  form.addEventListener("input", (event) => {
    errors.clearAt(event.target);
    goals.update();
    draft.onInput();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("online", () => draft.changed && draft.save().catch(() => {}));
  document.addEventListener(
    "visibilitychange",
    () => document.hidden && draft.changed && draft.save({ keepalive: true }).catch(() => {}),
  );
  goals.update();
  showSent();

  const labelAt = (where) => fields.find((field) => field.id === where)?.label ?? say("reviews.send");
  function inWords(where, value) {
    const field = questions.find((one) => one.id === where);
    return field ? answerText(field.question, value) : goals.inWords(where, value);
  }

  async function saveNow() {
    try {
      await saveSignedIn();
      announce(say("save.done"));
    } catch {
      /* the save bar shows the reason */
    }
  }

  function saveSignedIn() {
    return withSignIn(() => draft.save({ asking: true }));
  }

  async function sendAnswers() {
    const before = done;
    done = true;
    send.setAttribute("aria-busy", "true");
    try {
      await saveSignedIn();
      errors.hide();
      showSent();
      announce(say("reviews.sent"));
      focusOn(byId("review-sent"));
    } catch (problem) {
      done = before;
      if (!errors.show(problem.fields ?? {})) errors.showMessage(problem.message, say("reviews.not-sent"));
      focusOn(summary);
    } finally {
      send.removeAttribute("aria-busy");
    }
  }

  function showSent() {
    const isSent = Boolean(draft?.stored.done ?? data.done);
    const note = byId("review-sent");
    note.hidden = !isSent;
    note.textContent = isSent ? say("reviews.sent-text") : "";
    send.hidden = isSent;
  }
}

/** The field, with the answer of the month before beside it. */
function withBefore(field, before) {
  const value = before?.answers[field.question.id];
  if (value === undefined) return field.root;
  const question = before.questions.find((one) => one.id === field.question.id) ?? field.question;
  return el(
    "div",
    { class: "asked" },
    field.root,
    el(
      "div",
      { class: "last-time" },
      el("p", { class: "at" }, say("reviews.before", { month: monthName(before.period) })),
      answerElement(question, value),
    ),
  );
}

const contentOf = ({ answers, goals, newGoals, done }) => ({
  answers,
  progress: Object.fromEntries(goals.map((goal) => [goal.id, goal.progress])),
  notes: Object.fromEntries(goals.map((goal) => [goal.id, goal.note])),
  newGoals: Object.fromEntries([0, 1, 2].map((n) => [`goal${n}`, newGoals[n] ?? ""])),
  done,
});

const bodyOf = ({ answers, progress, notes, newGoals, done }) => ({
  answers,
  goals: Object.entries(progress).map(([goal, state]) => ({ id: goal, progress: state, note: notes[goal] ?? "" })),
  newGoals: Object.values(newGoals).filter((text) => text.trim() !== ""),
  done,
});

const stored = ({ data, version }) => ({ content: contentOf(data), version });
