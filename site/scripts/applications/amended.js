/* Amendments by staff while people write: the form reloads, keeps what was typed and shows new questions. */
import { loadCall } from "../calls/published.js";
import { equal } from "../form/merge.js";

const amendedKey = "navette:amended";

/** Whether the call has changed since the page built its form. */
export async function isAmended(call) {
  const newest = await loadCall(call.id).catch(() => null);
  return newest !== null && newest.version > call.version;
}

/** Reloads the page with the new form; everything is saved before. */
export function reloadAmended() {
  storeFlag();
  location.reload();
}

/** Whether the page should mention the amendment: it has just reloaded, or the answers belong to an older form. */
export function wasAmended(call, application) {
  return takeFlag() || (application.formVersion > 0 && application.formVersion < call.version);
}

/** Drops consents to texts that are no longer on the page. */
export function withoutOldConsents(call, application) {
  const answers = { ...application.answers };
  for (const question of call.questions ?? [])
    if (question.kind === "consent" && !equal(question.label, application.consents?.[question.id]))
      delete answers[question.id];
  return { ...application, answers };
}

function storeFlag() {
  try {
    sessionStorage.setItem(amendedKey, "1");
  } catch {
    /* the page then does not mention the amendment */
  }
}

function takeFlag() {
  try {
    const there = sessionStorage.getItem(amendedKey) !== null;
    sessionStorage.removeItem(amendedKey);
    return there;
  } catch {
    return false;
  }
}
