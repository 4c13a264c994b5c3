/* A reader's review: a score for each criterion, a private note, a comment; saved while it is written. */
import { request } from "../page/api.js";
import { Draft } from "../form/draft.js";
import { announce, byId, el, focusOn, userText } from "../page/elements.js";
import { chooseVersions } from "../form/conflict.js";
import { refuse, single } from "../form/field.js";
import { saveBar } from "../form/save-bar.js";
import { scoreField, total } from "./score-field.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { number } from "../page/numbers.js";
import { isolated, pageLink, say } from "../page/texts.js";

/** `turning`: a promise of `{next()}`, see neighbours. */
export function review(dossier, id, turning) {
  const { criteria } = dossier;
  const scores = criteria.map(scoreField);
  const note = textField("note", say("review.note"), say("review.note-hint"));
  const hint = dossier.othersReviews === "never" ? "review.comment-hint" : "review.comment-hint-shared";
  const comment = textField("comment", say("review.comment"), say(hint));
  const fields = [...scores, note, comment];
  let done = dossier.review.done === true;
  let others = dossier.others;
  const path = `committee/applications/${id}/review`;
  byId("scores").replaceChildren(...scores.map((field) => field.root));
  byId("texts").replaceChildren(note.root, comment.root);
  const showSaveState = saveBar(byId("save-bar"), {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
  });
  const given = () =>
    Object.fromEntries(
      scores.filter((field) => field.value !== undefined).map((field) => [field.criterion.id, field.value]),
    );
  const draft = new Draft({
    name: `review:${id}`,
    version: dossier.review.version ?? 0,
    content: contentOf(dossier.review),
    read: () => ({ scores: given(), note: note.value, comment: comment.value, done }),
    write(content, skipFocused = false) {
      for (const field of fields) {
        if (skipFocused && field.root.contains(document.activeElement)) continue;
        field.write(field.criterion ? content.scores?.[field.criterion.id] : content[field.id]);
      }
      done = content.done === true;
    },
    put: async (content, version, options) =>
      stored(await request("PUT", path, { ...content, edition: dossier.application.edition }, { version, ...options })),
    get: async () => {
      const { review: now } = (await request("GET", `committee/applications/${id}`)).data;
      return { content: contentOf(now), version: now.version };
    },
    chooseVersions: (clashes, merged) => chooseVersions(clashes, merged, labelAt, inWords),
    onState: (state, problem) => {
      showSaveState(state, problem);
      for (const where of Object.keys(problem?.fields ?? {})) at(where)?.refuse(say("review.refused"));
      showProgress();
    },
  });
  if (draft.restore()) announce(say("save.restored"));
  byId("review").addEventListener("input", (event) => {
    fields.find(({ root }) => root.contains(event.target))?.refuse("");
    draft.onInput();
    showProgress();
  });
  byId("review").addEventListener("submit", (event) => event.preventDefault());
  byId("done").onclick = () => finish(true);
  byId("reopen").onclick = () => finish(false);
  addEventListener("online", () => draft.changed && draft.save().catch(() => {}));
  document.addEventListener(
    "visibilitychange",
    () => document.hidden && draft.changed && draft.save({ keepalive: true }).catch(() => {}),
  );
  showProgress();

  // Functions, which exist from the start: a review may be shown as finished at once.
  function at(where) {
    return fields.find((field) => field.id === where);
  }

  function labelAt(where) {
    return at(where)?.label ?? say("review.done-label");
  }

  function inWords(where, value) {
    if (where === "done") return say(value ? "answer.yes" : "answer.no");
    return at(where)?.inWords(value) ?? String(value ?? "");
  }

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
    for (const field of missing) field.refuse(say("review.missing"));
    if (missing.length) {
      announce(say("review.missing-count", { n: missing.length }));
      return missing[0].focus();
    }
    const before = done;
    done = now;
    try {
      await saveSignedIn();
      announce(say(now ? "review.finished" : "review.reopened"));
      if (dossier.othersReviews === "after-mine")
        others = now ? (await request("GET", `committee/applications/${id}`)).data.others : [];
      await showNext();
    } catch {
      // The save bar says why.
      done = before;
    }
    showProgress();
    if (done === now) focusOn(now ? (visible("next") ?? byId("finished")) : byId("review-title"));
  }

  function visible(name) {
    return byId(name).hidden ? null : byId(name);
  }

  async function showNext() {
    const next = (await turning).next();
    byId("next").hidden = !done;
    byId("next").href = next?.href ?? pageLink("committee.html");
    byId("next").textContent = next
      ? say("review.next", { ...next, startup: isolated(next.startup) })
      : say("review.all-read");
  }

  function showProgress() {
    const finished = done && draft?.stored.done;
    byId("finished").hidden = !finished;
    byId("done").hidden = finished;
    byId("next").hidden ||= !finished;
    const scored = scores.filter((field) => field.value !== undefined).length;
    const sum = total(criteria, given());
    byId("tab-count").textContent = `${scored}/${scores.length}`;
    byId("total").replaceChildren(
      el("span", {}, say("review.scored", { n: scored, all: scores.length })),
      sum === null ? "" : el("strong", {}, say("review.total", { total: number(Math.round(sum)) })),
    );
    showOthers(finished ? others : dossier.othersReviews === "always" ? others : []);
  }

  function showOthers(list) {
    byId("others").replaceChildren(
      ...(list.length ? [el("h3", {}, say("review.others")), el("ul", { class: "plain" }, list.map(other))] : []),
    );
  }

  function other({ reader, scores: theirs, comment: text }) {
    return el(
      "li",
      {},
      el("strong", {}, userText(reader)),
      el("span", { class: "at" }, ` ${say("review.total", { total: number(Math.round(total(criteria, theirs))) })}`),
      text ? userText(text, "p") : null,
    );
  }

  showNext();
}

const contentOf = ({ scores, note, comment, done }) => ({
  scores: scores ?? {},
  note: note ?? "",
  comment: comment ?? "",
  done: done === true,
});

const stored = ({ data, version }) => ({ content: contentOf(data), version });

function textField(id, label, hint) {
  const control = el("textarea", { rows: 2, dir: "auto", maxlength: 2000 });
  const root = single(id, label, hint, control, { required: true });
  control.required = false;
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
