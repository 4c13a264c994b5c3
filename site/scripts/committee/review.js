/* A reader's review in use: saved while it is written, finished, reopened; then the others' reviews. */
import { request } from "../page/api.js";
import { Draft } from "../form/draft.js";
import { announce, byId, el, focusOn, userText } from "../page/elements.js";
import { dossierAddress } from "./address.js";
import { chooseVersions } from "../form/conflict.js";
import { saveBar } from "../form/save-bar.js";
import { contentOf } from "./review-sheet.js";
import { total } from "./score-field.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { number } from "../page/numbers.js";
import { isolated, pageLink, say } from "../page/texts.js";

/**
 * `shown`: the content of the sheet before anybody used it. `turn`: `{next()}`, see neighbours. Returns
 * `{finish()}`.
 */
export function review(sheet, { name, dossier, id, turn, shown }) {
  const { scores, fields } = sheet;
  let others = dossier.others;
  const path = `committee/applications/${id}/review`;
  const showSaveState = saveBar(byId("save-bar"), {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
  });
  const draft = new Draft({
    name,
    version: dossier.review.version ?? 0,
    content: contentOf(dossier.review),
    shown,
    read: sheet.read,
    write: sheet.write,
    put: async (content, version, options) =>
      stored(await request("PUT", path, { ...content, edition: dossier.application.edition }, { version, ...options })),
    get: async () => {
      const { review: now } = (await request("GET", dossierAddress(id))).data;
      return { content: contentOf(now), version: now.version };
    },
    chooseVersions: (clashes, merged) => chooseVersions(clashes, merged, labelAt, inWords),
    onState: (state, problem) => {
      showSaveState(state, problem);
      for (const where of Object.keys(problem?.fields ?? {})) at(where)?.refuse(say("review.refused"));
      showProgress();
    },
  });
  if (draft.changed) draft.onInput();
  else if (draft.restore()) announce(say("save.restored"));
  byId("review").addEventListener("input", (event) => {
    fields.find(({ root }) => root.contains(event.target))?.refuse("");
    draft.onInput();
    showProgress();
  });
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

  async function finish(now = true) {
    const missing = now ? scores.filter((field) => field.value === undefined) : [];
    for (const field of missing) field.refuse(say("review.missing"));
    if (missing.length) {
      announce(say("review.missing-count", { n: missing.length }));
      return missing[0].focus();
    }
    const before = sheet.done;
    sheet.done = now;
    try {
      await saveSignedIn();
      announce(say(now ? "review.finished" : "review.reopened"));
      if (dossier.othersReviews === "after-mine")
        others = now ? (await request("GET", dossierAddress(id))).data.others : [];
      showNext();
    } catch {
      // The save bar says why.
      sheet.done = before;
    }
    showProgress();
    if (sheet.done === now) focusOn(now ? (visible("next") ?? byId("finished")) : byId("review-title"));
  }

  function visible(name) {
    return byId(name).hidden ? null : byId(name);
  }

  function showNext() {
    const next = turn.next();
    byId("next").hidden = !sheet.done;
    byId("next").href = next?.href ?? pageLink("committee.html");
    byId("next").textContent = next
      ? say("review.next", { ...next, startup: isolated(next.startup) })
      : say("review.all-read");
  }

  function showProgress() {
    const finished = sheet.done && draft?.stored.done;
    byId("finished").hidden = !finished;
    byId("done").hidden = finished;
    byId("next").hidden ||= !finished;
    sheet.showProgress();
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
      el(
        "span",
        { class: "at" },
        ` ${say("review.total", { total: number(Math.round(total(dossier.criteria, theirs))) })}`,
      ),
      text ? userText(text, "p") : null,
    );
  }

  showNext();
  return { finish };
}

const stored = ({ data, version }) => ({ content: contentOf(data), version });
