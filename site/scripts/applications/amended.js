/* A call that staff amend while people write: nothing typed is lost, and what is asked anew is shown. */
import { loadCall } from "../calls/call.js";
import { equal } from "../form/merge.js";

const note = "navette:amended";

/** Whether the call has changed since this page took its form from it. */
export async function isAmended(call) {
  const newest = await loadCall(call.id).catch(() => null);
  return newest !== null && newest.version > call.version;
}

/** Everything is saved by now: the page comes back with the form as it is. */
export function reloadAmended() {
  remember();
  location.reload();
}

/** Whether to say so: the answers were saved to an older form, or the page has just been reloaded for it. */
export function wasAmended(call, application) {
  return recalled() || (application.formVersion > 0 && application.formVersion < call.version);
}

/** The answers, without an agreement to a text that is no longer the one on the page. */
export function withoutOldConsents(call, application) {
  const answers = { ...application.answers };
  for (const question of call.questions ?? [])
    if (question.kind === "consent" && !equal(question.label, application.consents?.[question.id]))
      delete answers[question.id];
  return { ...application, answers };
}

function remember() {
  try {
    sessionStorage.setItem(note, "1");
  } catch {
    /* then it is not said */
  }
}

function recalled() {
  try {
    const there = sessionStorage.getItem(note) !== null;
    sessionStorage.removeItem(note);
    return there;
  } catch {
    return false;
  }
}
