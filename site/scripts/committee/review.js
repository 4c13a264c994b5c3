/* A reader's review: a score for each criterion, a private note, a comment; saved while it is written. */
import { request } from "../page/api.js";
import { chooseVersions } from "../form/conflict.js";
import { Draft } from "../form/draft.js";
import { announce, byId, el, focusOn } from "../page/elements.js";
import { fieldErrors } from "../form/errors.js";
import { group, refuse, single } from "../form/field.js";
import { saveBar } from "../form/save-bar.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { inMyLanguage, say } from "../page/texts.js";

export function review(dossier, id) {
  const scores = dossier.criteria.map(scoreField);
  const note = textField("note", say("review.note"), say("review.note-hint"), 4);
  const comment = textField("comment", say("review.comment"), say("review.comment-hint"), 5);
  const fields = [...scores, note, comment];
  const errors = fieldErrors(byId("errors"), fields, (field) => field.focus());
  let done = dossier.review.done === true;
  const path = `committee/applications/${id}/review`;
  byId("scores").replaceChildren(...scores.map((field) => field.root));
  byId("texts").replaceChildren(note.root, comment.root);
  const showSaveState = saveBar(byId("save-bar"), {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
  });
  const draft = new Draft({
    name: `review:${id}`,
    version: dossier.review.version ?? 0,
    content: contentOf(dossier.review),
    read: () => ({
      scores: Object.fromEntries(
        scores.filter((field) => field.value !== undefined).map((field) => [field.criterion, field.value]),
      ),
      note: note.value,
      comment: comment.value,
      done,
    }),
    write(content, skipFocused = false) {
      for (const field of fields) {
        if (skipFocused && field.root.contains(document.activeElement)) continue;
        field.write(field.criterion ? content.scores?.[field.criterion] : content[field.id]);
      }
      done = content.done === true;
    },
    put: async (content, version, options) => stored(await request("PUT", path, content, { version, ...options })),
    get: async () => {
      const { review } = (await request("GET", `committee/applications/${id}`)).data;
      return { content: contentOf(review), version: review.version };
    },
    chooseVersions: (clashes, merged) =>
      chooseVersions(
        clashes,
        merged,
        (where) => labelAt(where),
        (where, value) => inWords(where, value),
      ),
    onState: (state, problem) => {
      showSaveState(state, problem);
      if (Object.keys(problem?.fields ?? {}).length) errors.showAtFields(problem.fields);
      showDone();
    },
  });
  if (draft.restore()) announce(say("save.restored"));
  byId("review").addEventListener("input", (event) => {
    errors.clearAt(event.target);
    draft.onInput();
  });
  byId("review").addEventListener("submit", (event) => event.preventDefault());
  byId("done").onclick = () => finish(true);
  byId("reopen").onclick = () => finish(false);
  addEventListener("online", () => draft.changed && draft.save().catch(() => {}));
  document.addEventListener(
    "visibilitychange",
    () => document.hidden && draft.changed && draft.save({ keepalive: true }).catch(() => {}),
  );
  showDone();

  const at = (where) => fields.find((field) => field.id === where);
  const labelAt = (where) => at(where)?.label ?? say("review.done-label");
  const inWords = (where, value) =>
    where === "done" ? say(value ? "answer.yes" : "answer.no") : (at(where)?.inWords(value) ?? String(value ?? ""));

  async function saveNow() {
    try {
      await saveSignedIn();
      announce(say("save.done"));
    } catch {
      /* the save bar shows the reason */
    }
  }

  const saveSignedIn = () => withSignIn(() => draft.save({ asking: true }));

  async function finish(now) {
    const missing = now ? scores.filter((field) => field.value === undefined) : [];
    if (errors.show(Object.fromEntries(missing.map((field) => [field.id, "MISSING"])))) return;
    const before = done;
    done = now;
    try {
      await saveSignedIn();
      announce(say(now ? "review.finished" : "review.reopened"));
      focusOn(byId(now ? "finished" : "review-title"));
    } catch (problem) {
      done = before;
      errors.showMessage(problem.message, say("review.not-saved"));
    }
    showDone();
  }

  function showDone() {
    const finished = done && draft?.stored.done;
    byId("finished").hidden = !finished;
    byId("reopen").hidden = !finished;
    byId("done").hidden = finished;
  }
}

const contentOf = ({ scores, note, comment, done }) => ({
  scores: scores ?? {},
  note: note ?? "",
  comment: comment ?? "",
  done: done === true,
});

const stored = ({ data, version }) => ({ content: contentOf(data), version });

// Radio buttons: a mouse wheel can't change them.
function scoreField(criterion) {
  const id = `scores.${criterion.id}`;
  const label = inMyLanguage(criterion.label);
  const inputs = criterion.scale.map((step) =>
    el("input", { type: "radio", name: id, id: `${id}.${step.value}`, value: step.value }),
  );
  const root = group(
    id,
    label,
    criterion.weight > 1 ? say("review.weight", { weight: criterion.weight }) : "",
    [
      el(
        "div",
        { class: "scale" },
        inputs.map((input, n) =>
          el(
            "div",
            { class: "option" },
            input,
            el(
              "label",
              { for: input.id },
              el("strong", {}, String(criterion.scale[n].value)),
              " ",
              inMyLanguage(criterion.scale[n].label),
            ),
          ),
        ),
      ),
    ],
    { required: true, role: "radiogroup" },
  );
  const step = (value) => criterion.scale.find((one) => one.value === value);
  return {
    id,
    root,
    label,
    criterion: criterion.id,
    get value() {
      const chosen = inputs.find((input) => input.checked);
      return chosen ? Number(chosen.value) : undefined;
    },
    write: (value) => inputs.forEach((input) => (input.checked = Number(input.value) === value)),
    inWords: (value) => (step(value) ? `${value} · ${inMyLanguage(step(value).label)}` : ""),
    refuse: (text) => refuse(root, id, text),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
  };
}

function textField(id, label, hint, rows) {
  const control = el("textarea", { rows, dir: "auto", maxlength: 2000 });
  const root = single(id, label, hint, control);
  return {
    id,
    root,
    label,
    get value() {
      return control.value;
    },
    write(value) {
      if (control.value !== (value ?? "")) control.value = value ?? "";
    },
    inWords: (value) => value ?? "",
    refuse: (text) => refuse(root, id, text),
    focus: () => control.focus(),
  };
}
