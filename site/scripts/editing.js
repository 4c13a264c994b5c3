/* One application being written: the form on its thread, saved as people type, sent at the end. */
import { ask } from "./api.js";
import { drawCheck, fieldInWords } from "./check.js";
import { choose } from "./conflict.js";
import { slotField } from "./documents.js";
import { Draft } from "./draft.js";
import { announce, byId, el } from "./elements.js";
import { sentence, summarise } from "./errors.js";
import { formOf, isMissing } from "./form.js";
import { saveBar } from "./save-bar.js";
import { signedIn, signInDialog } from "./sign-in.js";
import { threadOf } from "./steps.js";
import { lengthOf } from "./cleaning.js";
import { say } from "./texts.js";

/** Fills the page's form. `submitted(receipt)` is called once the server has it. */
export function edit(call, application, submitted) {
  const form = formOf(call);
  const received = Boolean(application.receipt);
  const slots = (call.documents ?? []).map((slot) => slotField(slot, application.id, refreshDocuments));
  const steps = stepsOf(form, slots, received);
  const place = byId("form");
  const thread = threadOf(steps, byId("steps"), stepShown);
  byId("thread").replaceChildren(thread.nav);
  const told = saveBar(byId("save-bar"), { save: (event) => (received ? send(event.currentTarget) : saveNow()), signIn: signInAndSave, label: say(received ? "check.send-changes" : "save.now") });
  const draft = new Draft({
    name: `application:${application.id}`,
    version: application.version,
    whole: wholeOf(application),
    autosave: !received,
    read: form.read,
    write: form.write,
    put: async (whole, version, options) => stored(await ask("PUT", `applications/${application.id}`, whole, { version, ...options })),
    get: async () => stored(await ask("GET", `applications/${application.id}`)),
    choose: (clashes, merged) => choose(clashes, merged, (path) => form.fieldAt(path)?.label ?? path, (path, value) => fieldInWords(form.fieldAt(path), value, call)),
    told: (state, problem) => {
      told(state, problem);
      if (problem?.fields) point(problem.fields);
    },
  });

  drawDocuments(application.documents);
  const restored = draft.restore();
  place.addEventListener("input", () => {
    form.hideAndShow();
    draft.typed();
    thread.update();
  });
  place.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => thread.named(location.hash) && thread.show(thread.named(location.hash)));
  addEventListener("online", () => draft.changed && !received && draft.save().catch(() => {}));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && draft.changed && !received) draft.save({ keepalive: true }).catch(() => {});
  });
  addEventListener("beforeunload", (event) => slots.some((slot) => slot.busy) && event.preventDefault());
  thread.show(thread.named(location.hash) ?? steps[0], false);
  byId("restored").hidden = !restored;
  if (restored) announce(say("save.restored"));
  return draft;

  function stepShown(step) {
    summarise(byId("errors"), []);
    if (step.id === "check") drawCheck(byId("check-answers"), { call, form, steps: steps.slice(0, -1), goTo });
    byId("restored").hidden = true;
  }

  function goTo(field, path = field.id) {
    thread.show(steps.find((step) => step.root.contains(field.root)), false);
    field.focus(path.slice(field.id.length));
    field.root.scrollIntoView({ block: "center" });
  }

  async function saveNow() {
    try {
      await signedIn(() => draft.save({ asking: true }));
      announce(say("save.done"));
    } catch {
      /* the save bar says why */
    }
  }

  async function signInAndSave() {
    if (await signInDialog()) await saveNow();
  }

  async function send(button) {
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    point({});
    try {
      await signedIn(() => draft.save({ asking: true }));
      const halfDone = form.fields.filter((field) => field.halfDone);
      if (halfDone.length) return summarise(byId("errors"), point(Object.fromEntries(halfDone.map((field) => [field.id, "NOT_A_DATE"]))));
      const busy = slots.find((slot) => slot.busy);
      if (busy) return summarise(byId("errors"), [{ text: say("documents.still-sending"), anchor: busy.id, goTo: () => goTo(busy) }], say("error.not-sent"));
      const { data } = await signedIn(() => ask("POST", `applications/${application.id}/submission`, {}));
      submitted(data);
    } catch (problem) {
      refused(problem);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  function refused(problem) {
    const faults = point(problem.fields);
    if (faults.length) return summarise(byId("errors"), faults);
    summarise(byId("errors"), [{ text: problem.message, anchor: "send", goTo: () => byId("send")?.focus() }], say("error.not-sent"));
  }

  // Puts each refusal at its field; answers them as lines for the summary, in the order of the form.
  function point(fields) {
    const all = [...form.fields, ...slots];
    for (const field of all) field.clear ? field.clear() : field.refuse("");
    const order = (path) => all.findIndex((field) => path === field.id || path.startsWith(`${field.id}[`));
    return Object.entries(fields).sort(([one], [other]) => order(one) - order(other)).map(([path, code]) => {
      const field = all[order(path)];
      const text = sentence(code, field?.label ?? path, detailsOf(field));
      field?.refuse(text, path.slice(field.id.length));
      return { text, anchor: field?.id ?? "form", goTo: () => field && goTo(field, path) };
    });
  }

  async function refreshDocuments() {
    try {
      const { data } = await signedIn(() => ask("GET", `applications/${application.id}`));
      drawDocuments(data.documents);
    } catch {
      setTimeout(refreshDocuments, 5000);
    }
  }

  function drawDocuments(documents, wait = 1500) {
    for (const slot of slots) slot.draw(documents);
    thread.update();
    if (!documents.some((one) => one.state === "WAITING")) return;
    clearTimeout(drawDocuments.timer);
    drawDocuments.timer = setTimeout(() => ask("GET", `applications/${application.id}`)
      .then(({ data }) => drawDocuments(data.documents, Math.min(wait * 1.5, 15_000)), () => drawDocuments(documents, 15_000)), wait);
  }

  function stepsOf() {
    const part = (id, fields, complete) => ({ id, title: say(`step.${id}`), fields, root: el("section", { class: "step", "aria-labelledby": `${id}-title` }, fields.map((field) => field.root)), complete });
    const full = (fields) => () => fields.every((field) => !isMissing(form, field));
    const { company, project, place, consents } = form.sections;
    const documents = { id: "documents", title: say("step.documents"), slots, root: el("section", { class: "step", "aria-labelledby": "documents-title" }, el("p", {}, say("documents.intro")), slots.map((slot) => slot.root)),
      complete: () => slots.every((slot) => !slot.question.required || slot.value.length > 0) };
    const button = el("button", { type: "button", class: "primary big", id: "send", onclick: () => send(button) }, say(received ? "check.send-changes" : "check.send"));
    const check = { id: "check", title: say("step.check"), root: el("section", { class: "step", "aria-labelledby": "check-title" },
      el("p", {}, say(received ? "check.received" : "check.intro")), el("div", { id: "check-answers" }), consents.map((field) => field.root), el("p", { class: "hint" }, say(received ? "check.changes-hint" : "check.send-hint")), button),
      complete: () => received };
    return [part("startup", company, full(company)), part("project", project, full(project)), place.length ? part("place", place, full(place)) : null, slots.length ? documents : null, check].filter(Boolean);
  }
}

const wholeOf = ({ answers, sites, track }) => ({ answers: answers ?? {}, sites: sites ?? [], track: track ?? null });

const stored = ({ data, version }) => ({ whole: wholeOf(data), version });

function detailsOf(field) {
  const max = field?.question.maxChars;
  return max && typeof field.value === "string" ? { max, over: lengthOf(field.value) - max } : {};
}
