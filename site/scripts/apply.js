/* The page for applying: sign in, write, send, receipt. */
import { addressOf, listAddress } from "./applications/address.js";
import { request } from "./page/api.js";
import { decisionText, stateText, stateOf } from "./calls/call.js";
import { loadCall } from "./calls/published.js";
import { editableFields, hasOpenCorrection } from "./applications/editable.js";
import { wasAmended, withoutOldConsents } from "./applications/amended.js";
import { watchClosing } from "./calls/closing.js";
import { correctionNotice } from "./applications/correction.js";
import { edit } from "./applications/editing.js";
import { rememberApplication, rememberCall } from "./page/prefetch.js";
import { announce, byId, focusOn, focusOnVisibleHeading, showState } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { receiptCard } from "./applications/receipt-card.js";
import { withoutTail } from "./identity/link.js";
import { loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { inMyLanguage, language, pageLink, say } from "./page/texts.js";

const query = new URLSearchParams(location.search);
const wanted = withoutTail(query.get("call") ?? "");
let call, application, editing;

start().catch(showFailure);

async function start() {
  const [found, session] = await Promise.all([loadCall(wanted), loadSession()]);
  call = found;
  if (!call) return showState("no-call");
  rememberCall(call.id);
  const title = inMyLanguage(call.title);
  document.title = `${title} · Navette`;
  byId("call-title").textContent = title;
  byId("call-state").textContent = stateText(call);
  byId("calendar").href = `/calls/${call.id}.${language}.ics`;
  byId("calendar").hidden = !["SOON", "OPEN"].includes(stateOf(call));
  if (stateOf(call) === "SOON") return showState("soon");
  if (session?.roles.includes("applicant")) return open(false);
  byId("have-draft").hidden = stateOf(call) !== "GRACE";
  byId("have-draft").onclick = signIn;
  // Mails that ask for a correction link here, also after the closing.
  if (stateOf(call) !== "OPEN" && !query.has("change")) return showState("closed");
  signIn();
}

function signIn() {
  byId("sign-in").replaceChildren(signInForm(() => open(true).then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

// `asked`: the visitor has just signed in to apply. Other visitors start a draft by a button.
async function open(asked) {
  const { data } = await request("GET", listAddress(call.id));
  application = data.applications.find((one) => one.call === call.id);
  rememberApplication(application?.id);
  if (application) return route();
  if (stateOf(call) !== "OPEN") return query.has("change") ? beginLate() : showState("closed");
  if (asked) return begin();
  byId("begin-now").onclick = () => begin().then(focusOnVisibleHeading).catch(showFailure);
  showState("begin");
}

async function begin() {
  application = (await request("POST", `calls/${call.id}/applications`, { language })).data;
  rememberApplication(application.id);
  route();
  announce(say("apply.begun"));
}

// Staff may let somebody begin after the closing; only the server knows whom.
async function beginLate() {
  try {
    await begin();
  } catch (problem) {
    if (problem.code !== "CALL_CLOSED") throw problem;
    showState("closed");
  }
}

function route() {
  if (application.status === "DRAFT" && editableFields(application)) return write();
  if (application.status === "DRAFT") return showState("closed");
  if (application.status !== "SUBMITTED") return elsewhere();
  if (query.has("change") && editableFields(application)) return write();
  return received();
}

function elsewhere() {
  byId("calendar").hidden = true;
  if (application.status === "WITHDRAWN") byId("elsewhere-title").textContent = say("status.words.WITHDRAWN");
  showState("elsewhere");
}

function write() {
  showState("form");
  const open = editableFields(application);
  byId("amended").hidden = open !== "ALL" || !wasAmended(call, application);
  if (open === "ALL") application = withoutOldConsents(call, application);
  editing ??= edit(call, application, open, (receipt) => sent(receipt).catch(showFailure));
  byId("correction").replaceChildren(...correctionNotice(call, application, "h2", editing.goTo));
  byId("already-received").hidden = !application.receipt || open !== "ALL";
  byId("call-state").textContent = stateText(call, true);
  // Only a correction request keeps fields open after the closing.
  if (open === "ALL")
    watchClosing(
      call,
      Date.parse(application.editable.until),
      () => hasOpenCorrection(application) && location.reload(),
    );
}

async function sent(receipt) {
  // The receipt counts, even when its details can't be loaded.
  application = await request("GET", addressOf(application)).then(
    ({ data }) => data,
    () => ({ ...application, status: "SUBMITTED", startup: editing.read().answers.startup, receipt }),
  );
  history.replaceState(null, "", `${pageLink("apply.html", { call: call.id })}#received`);
  received();
  focusOn(byId("received-title"));
  byId("received-title").scrollIntoView({ block: "start" });
  announce(say("apply.received", { number: receipt.number }));
}

function received() {
  byId("receipt").replaceChildren(receiptCard(call, application));
  byId("calendar").hidden = true;
  byId("decision").textContent = decisionText(call) ?? "";
  byId("decision").hidden = !call.decisionBy;
  byId("change").hidden = !editableFields(application);
  byId("change").href = pageLink("apply.html", { call: call.id, change: "1" });
  showState("received");
  scrollTo({ top: 0 });
}

// After sending, Back leads to the address of a step, which now shows the receipt.
addEventListener("hashchange", () => {
  if (byId("steps").closest("[data-state]").hidden && application?.receipt) received();
});
