/* The applicant's applications: their state in plain words, and possible actions. */
import { answerElement } from "./applications/answers.js";
import { addressOf, listAddress } from "./applications/address.js";
import { request } from "./page/api.js";
import { askedOf } from "./applications/asked.js";
import { decisionText, siteName, stateText } from "./calls/call.js";
import { loadCall } from "./calls/published.js";
import { editableFields } from "./applications/editable.js";
import { correctionNotice } from "./applications/correction.js";
import { confirmAction } from "./page/dialog.js";
import { documentSummary } from "./documents/slot-field.js";
import { rememberApplication, rememberCall } from "./page/prefetch.js";
import { announce, byId, el, focusOnVisibleHeading, showState, userText } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { fixedQuestions } from "./applications/fixed-questions.js";
import { dateTime } from "./page/moments.js";
import { offerParts } from "./decisions/offer.js";
import { receiptCard } from "./applications/receipt-card.js";
import { loadSession } from "./identity/session.js";
import { withSignIn, signInForm } from "./identity/sign-in.js";
import { inMyLanguage, isolated, pageLink, say } from "./page/texts.js";

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("applicant")) return list();
  byId("sign-in").replaceChildren(signInForm(() => list().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

async function list() {
  const { applications } = (await request("GET", listAddress())).data;
  rememberApplication(applications[0]?.id);
  if (applications.length === 0) return none();
  rememberCall(applications[0].call);
  const calls = await Promise.all(applications.map((one) => loadCall(one.call).catch(() => null)));
  byId("applications").replaceChildren(
    ...applications.map((one, n) => card(one, calls[n] ?? { id: one.call, title: one.call, zone: "Europe/Paris" })),
  );
  showState("applications");
}

/** A co-founder may have a project and no application. */
async function none() {
  const { projects, invitations } = (await request("GET", "projects")).data;
  if (projects.length + invitations.length > 0) return location.replace(pageLink("project.html"));
  showState("none");
}

function card(application, call) {
  const root = el("article", { class: "application", id: `application-${application.id}` });
  const redraw = (changed, said) => {
    const fresh = card(changed, call);
    root.replaceWith(fresh);
    fresh.tabIndex = -1;
    fresh.focus();
    if (said) announce(said);
  };
  const isLate = application.status === "DRAFT" && !editableFields(application);
  const isChanged = application.status === "SUBMITTED" && application.changed;
  const isChangedTooLate = isChanged && !editableFields(application);
  const standing = isLate ? "UNSENT" : application.status;
  root.append(
    ...[
      el("p", { class: `badge ${application.status.toLowerCase()}` }, say(`status.badge.${standing}`)),
      el("h2", {}, application.startup ? userText(application.startup) : say("status.unnamed")),
      el("p", { class: "for" }, inMyLanguage(call.title)),
      el("p", { class: "in-words" }, say(`status.words.${standing}`)),
      call.closesAt && ["DRAFT", "SUBMITTED"].includes(application.status)
        ? el("p", { class: "when" }, stateText(call, true))
        : null,
      call.decisionBy && application.status === "SUBMITTED"
        ? el("p", { class: "when decision" }, decisionText(call))
        : null,
      isChanged
        ? el("p", { class: "notice" }, say(isChangedTooLate ? "status.changed-too-late" : "status.changed"))
        : null,
      reasonPart(application),
      ...correctionNotice(call, application, "h3"),
      ...offerParts(application, call, redraw),
      actions(application, call, redraw),
      application.receipt ? receiptCard(call, application) : null,
      isLate || isChangedTooLate ? writtenPart(application, call) : null,
      documentsPart(application, call),
      historyPart(application, call),
    ].filter(Boolean),
  );
  return root;
}

// The reason that staff gave why an application is not eligible, or why they corrected an answer.
function reasonPart({ status, history }) {
  const told = history?.findLast((event) => event.what === status);
  const explained = history?.find((event) => event.reason && event.at === told?.at);
  if (!explained) return null;
  return el(
    "section",
    { class: "notice" },
    el("h3", {}, say("status.reason")),
    el("p", {}, userText(explained.reason)),
  );
}

function actions(application, call, redraw) {
  const parts = [];
  const editable = editableFields(application);
  if (editable && application.status === "DRAFT")
    parts.push(
      el("a", { class: "button primary", href: pageLink("apply.html", { call: call.id }) }, say("status.continue")),
    );
  if (editable && application.status === "SUBMITTED") parts.push(...changes(application, call, editable));
  if (["ENROLLED", "LEFT"].includes(application.status))
    parts.push(
      el(
        "a",
        { class: "button primary", href: pageLink("project.html", { id: application.id }) },
        say("status.project"),
      ),
    );
  if (["DRAFT", "SUBMITTED", "WAITLISTED"].includes(application.status))
    parts.push(
      el(
        "button",
        { type: "button", class: "link danger-text", onclick: () => withdraw(application, redraw) },
        say("status.withdraw"),
      ),
    );
  return parts.length ? el("div", { class: "actions" }, parts) : null;
}

function changes(application, call, editable) {
  const link = (primary, text, step = "") =>
    el(
      "a",
      {
        class: primary ? "button primary" : "button quiet",
        href: `${pageLink("apply.html", { call: call.id, change: "1" })}${step}`,
      },
      say(text),
    );
  const send = application.changed ? [link(true, "check.send-changes", "#check")] : [];
  return [...send, editable === "ALL" ? link(false, "status.change") : link(!application.changed, "status.correct")];
}

async function withdraw(application, redraw) {
  const changed = await confirmAction({
    heading: say("withdraw.heading"),
    text: say(application.status === "WAITLISTED" ? "withdraw.text-waiting" : "withdraw.text", {
      startup: isolated(application.startup || say("status.unnamed")),
    }),
    yes: say("withdraw.yes"),
    danger: true,
    action: async () => (await withSignIn(() => request("POST", addressOf(application, "/withdrawal"), {}))).data,
  });
  if (changed) redraw(changed, say("withdraw.done"));
}

// Answers that were never sent; only their author sees them.
function writtenPart({ answers }, call) {
  const answered = [...fixedQuestions(), ...askedOf(call, answers)].filter(
    (question) => answers[question.id] !== undefined,
  );
  if (answered.length === 0) return null;
  return el(
    "details",
    {},
    el("summary", {}, say("status.written")),
    el(
      "dl",
      { class: "answers" },
      answered.map((question) =>
        el(
          "div",
          {},
          el("dt", {}, inMyLanguage(question.label)),
          el("dd", {}, answerElement(question, answers[question.id])),
        ),
      ),
    ),
  );
}

function documentsPart(application, call) {
  if (!application.documents?.length) return null;
  const slotOf = (id) => call.documents?.find((slot) => slot.id === id);
  return el(
    "section",
    {},
    el("h3", {}, say("status.documents")),
    el(
      "ul",
      { class: "files" },
      application.documents.map((one) =>
        el(
          "li",
          {},
          el("span", { class: "slot-name" }, inMyLanguage(slotOf(one.slot)?.label) || one.slot),
          documentSummary(one, slotOf(one.slot)),
        ),
      ),
    ),
  );
}

function historyPart(application, call) {
  if (!application.history?.length) return null;
  return el(
    "section",
    {},
    el("h3", {}, say("status.history")),
    el(
      "ol",
      { class: "history" },
      application.history.map((event) =>
        el(
          "li",
          {},
          el(
            "span",
            { class: "what" },
            say(`history.${event.what}`, { site: application.offer ? siteName(call, application.offer.site) : "" }),
          ),
          el("span", { class: "at" }, dateTime(event.at, call.zone)),
        ),
      ),
    ),
  );
}
