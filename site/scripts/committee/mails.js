/* The mails that a member wants, and where the member lives; saved at each change. */
import { request } from "../page/api.js";
import { el } from "../page/elements.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

const KINDS = ["READINGS", "REMINDERS"];
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function mailWishes({ call, mails: { unwanted, timeZone }, zone }, n) {
  const boxes = KINDS.map((kind) =>
    el("input", { type: "checkbox", id: `mails-${n}-${kind}`, checked: !unwanted.includes(kind), onchange: save }),
  );
  const local = el("input", {
    type: "checkbox",
    id: `mails-${n}-here`,
    checked: timeZone === here,
    onchange: save,
  });
  const saved = el("p", { class: "hint", role: "status" });
  const error = el("p", { class: "error", role: "alert" });

  async function save() {
    saved.textContent = error.textContent = "";
    const wishes = { unwanted: KINDS.filter((_, i) => !boxes[i].checked) };
    if (local.checked) wishes.timeZone = here;
    else if (timeZone && timeZone !== here) wishes.timeZone = timeZone;
    try {
      await withSignIn(() => request("PUT", `committee/mails/${encodeURIComponent(call)}`, wishes));
      saved.textContent = say("mails.saved");
    } catch (problem) {
      error.textContent = problem.message;
    }
  }

  const option = (input, text) => el("div", { class: "option" }, input, el("label", { for: input.id }, text));
  return el(
    "details",
    { class: "mails" },
    el("summary", {}, say("mails.title")),
    ...KINDS.map((kind, i) => option(boxes[i], say(`mails.${kind}`))),
    here && here !== zone ? option(local, say("mails.here", { zone: here.replaceAll("_", " ") })) : null,
    saved,
    error,
  );
}
