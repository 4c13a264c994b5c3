/* The editor of one application: its form in steps, saved while people type, sent at the end. */
import { addressOf } from "./address.js";
import { request } from "../page/api.js";
import { isAmended, reloadAmended, withoutOldConsents } from "./amended.js";
import { drawCheck, fieldText } from "./check.js";
import { chooseVersions } from "../form/conflict.js";
import { editableView } from "./correction.js";
import { Draft } from "../form/draft.js";
import { announce, byId } from "../page/elements.js";
import { fieldErrors } from "../form/errors.js";
import { callForm } from "./form.js";
import { formSteps } from "./form-steps.js";
import { lock } from "../form/field.js";
import { equal } from "../form/merge.js";
import { saveBar } from "../form/save-bar.js";
import { submit } from "./sending.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { documentSlots } from "../documents/slots.js";
import { threadOf } from "../form/steps.js";
import { say } from "../page/texts.js";

/**
 * Fills the page's form and returns `{read(), goTo(path)}`. `open`: "ALL", or the ids of the editable fields. Calls
 * `submitted(receipt)` once the server has the application.
 */
export function edit(call, application, open, submitted) {
  let newest = editableView(application, open);
  let saveRefused = false;
  const address = addressOf(application);
  const form = callForm(call);
  const slots = documentSlots(
    call.documents ?? [],
    (part) => addressOf(application, part),
    update,
    () => thread.update(),
  );
  const steps = formSteps(form, slots.all, {
    received: Boolean(application.receipt),
    isSent: () => Boolean(newest.receipt) && !newest.changed,
    send,
  });
  const thread = threadOf(steps, byId("steps"), stepShown);
  const fields = [...form.fields, ...slots.all];
  const errors = fieldErrors(byId("errors"), fields, goTo);
  const showSaveState = saveBar(byId("save-bar"), {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
    saved: () => (newest.changed ? "save.saved-unsent" : "save.saved"),
  });
  const draft = new Draft({
    name: `application:${application.id}`,
    version: application.version,
    content: contentOf(newest),
    read: form.read,
    write: form.write,
    put: async (content, version, options) => {
      const answers = { ...form.unanswered, ...content.answers };
      return stored(
        await request("PUT", address, { ...content, answers, formVersion: call.version }, { version, ...options }),
      );
    },
    get: async () => stored(await request("GET", address), open === "ALL"),
    chooseVersions: (clashes, merged) =>
      chooseVersions(
        clashes,
        merged,
        (where) => form.fieldAt(where)?.label ?? where,
        (where, value) => fieldText(form.fieldAt(where), value, call),
      ),
    onState: (state, problem) => {
      showSaveState(state, problem);
      const refused = refusedFields(problem);
      const hasRefusals = Object.keys(refused).length > 0;
      // A save that succeeds takes back what an earlier one refused.
      if (hasRefusals || (state === "SAVED" && saveRefused)) errors.showAtFields(refused);
      if (hasRefusals) saveRefused = true;
      if (state !== "SAVED" || !saveRefused) return;
      saveRefused = false;
      tellProblems(false);
    },
  });
  let unsure = false;
  const restored = draft.restore();

  byId("thread").replaceChildren(thread.nav);
  slots.draw(newest.documents);
  if (open !== "ALL") for (const field of fields) if (!open.includes(field.id)) lock(field);
  listen();
  tellProblems(false);
  const first = steps.find((step) => fieldsOf(step).some((field) => !field.locked)) ?? steps[0];
  // The first step gets its address too, so that Back leads to it before it leaves the form.
  if (!thread.named(location.hash)) history.replaceState(null, "", `#${first.id}`);
  thread.show(thread.named(location.hash), false);
  byId("restored").hidden = !restored;
  if (restored) announce(say("save.restored"));
  return { read: form.read, goTo: (path) => goTo(fields.find((field) => field.id === path)) };

  function listen() {
    const place = byId("form");
    const saveQuietly = (options) => draft.changed && draft.save(options).catch(() => {});
    place.addEventListener("input", (event) => {
      form.hideAndShow();
      errors.clearAt(event.target);
      draft.onInput();
      thread.update();
    });
    // Leaving a field saves, and the server's answer says what is wrong with it.
    place.addEventListener("focusout", () =>
      setTimeout(() => (draft.changed && !draft.failed ? saveQuietly() : tellProblems())),
    );
    place.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", showAddressed);
    addEventListener("online", () => saveQuietly());
    document.addEventListener("visibilitychange", () => document.hidden && saveQuietly({ keepalive: true }));
    // A file dropped beside a slot would replace the page.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, keepOut);
    addEventListener("beforeunload", (event) => (slots.busy || unsure) && event.preventDefault());
  }

  function showAddressed() {
    const step = thread.named(location.hash);
    if (step) thread.show(step);
  }

  /** `agreeing`: another window may have stored consent to an older text than this page shows. */
  function stored({ data, version }, agreeing = false) {
    const now = update(data);
    return {
      content: contentOf(agreeing && data.formVersion <= call.version ? withoutOldConsents(call, now) : now),
      version,
    };
  }

  /**
   * Takes in the server's application and returns its editable view. Another window may have sent it meanwhile: changes
   * here then count once they are sent again.
   */
  function update(data) {
    const notice = byId("already-received");
    const news = !equal(data.problems, newest.problems);
    const now = editableView(data, open);
    newest = now;
    tellProblems();
    thread.update();
    if (news && !byId("check-answers").contains(document.activeElement)) drawStep(thread.current);
    if (!now.receipt || !notice.hidden || open !== "ALL") return now;
    notice.hidden = false;
    steps.at(-1).receive(true);
    thread.update();
    announce(notice.textContent);
    return now;
  }

  /** Shows problems, except at fields with two open versions: the server judged the other one. */
  function tellProblems(aloud) {
    const own = Object.entries(newest.problems ?? {}).filter(
      ([path]) => !draft.clashing.some((one) => path === one || path.startsWith(`${one}[`)),
    );
    errors.showProblems(Object.fromEntries(own), aloud);
  }

  function drawStep(step) {
    if (step.id === "check") drawCheck(byId("check-answers"), { call, form, steps: steps.slice(0, -1), goTo });
  }

  function stepShown(step) {
    drawStep(step);
    byId("restored").hidden = true;
  }

  function goTo(field, rest = "") {
    const step = steps.find((one) => one.root.contains(field.root));
    // No second history entry for the same step: Back would lead nowhere.
    if (location.hash !== `#${step.id}`) history.pushState(null, "", `#${step.id}`);
    thread.show(step, false);
    field.focus(rest);
    field.root.scrollIntoView({ block: "center" });
  }

  async function saveNow() {
    try {
      await withSignIn(() => draft.save({ asking: true }));
      announce(say("save.done"));
    } catch {
      /* the save bar shows the reason */
    }
  }

  async function send(button) {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    errors.hide();
    let receipt;
    try {
      await withSignIn(() => draft.save({ asking: true }));
      const halfDone = form.fields.filter((field) => field.halfDone).map((field) => [field.id, "NOT_A_DATE"]);
      if (errors.show(Object.fromEntries(halfDone))) return;
      if (slots.busy) return errors.showMessage(say("documents.still-sending"), say("error.not-sent"), slots.busy);
      receipt = await submit(application, newest.receipt, () => {
        unsure = true;
        errors.showMessage(say("send.unsure-text"), say("send.unsure"));
      });
    } catch (problem) {
      if (problem.code === "INCOMPLETE" && (await isAmended(call))) return reloadAmended();
      if (!errors.show(refusedFields(problem)))
        errors.showMessage(problem.message, say(problem.unsure ? "send.unsure" : "error.not-sent"));
      return;
    } finally {
      unsure = false;
      button.removeAttribute("aria-busy");
    }
    // The application has arrived, whatever follows.
    errors.show({});
    submitted(receipt);
  }
}

// The largest answer is too long for the application, not for its own question.
function refusedFields({ code, fields = {} } = {}) {
  if (code !== "APPLICATION_TOO_LARGE") return fields;
  return Object.fromEntries(Object.keys(fields).map((path) => [path, code]));
}

const fieldsOf = ({ fields = [], slots = [], consents = [] }) => [...fields, ...slots, ...consents];

const contentOf = ({ answers, sites, track }) => ({ answers: answers ?? {}, sites: sites ?? [], track: track ?? null });

function keepOut(event) {
  if (event.defaultPrevented || !event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}
