/* The answer to an invitation: one click to accept, a reason to decline, and a way back from both. */
import { request } from "../page/api.js";
import { confirmAction } from "../page/dialog.js";
import { byId, el } from "../page/elements.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

const MAX_REASON = 2000;

/** `shownAgain()` shows the list as it is after an answer. Nothing for somebody who has read without answering. */
export function invitation({ call, invitation: { asked, answer }, readings }, n, shownAgain) {
  if (!asked || (answer === "AWAITED" && readings.some(({ state }) => state === "DONE"))) return null;
  const id = `invitation-${n}`;
  const send = async (said, reason = "") => {
    await withSignIn(() =>
      request("PUT", `committee/invitations/${encodeURIComponent(call)}`, { answer: said, reason }),
    );
    return true;
  };
  const answered = async () => {
    await shownAgain();
    byId(id)?.focus();
  };
  const error = el("p", { class: "error", role: "alert" });
  const accept = (label, kind) =>
    el(
      "button",
      {
        type: "button",
        class: kind,
        onclick: async ({ currentTarget: button }) => {
          button.setAttribute("aria-busy", "true");
          error.textContent = "";
          try {
            await send("YES");
            await answered();
          } catch (problem) {
            error.textContent = problem.message;
          } finally {
            button.removeAttribute("aria-busy");
          }
        },
      },
      say(label),
    );
  const decline = (label, kind) =>
    el(
      "button",
      { type: "button", class: kind, onclick: async () => (await declines(send)) && answered() },
      say(label),
    );
  const panels = {
    AWAITED: () => [
      el("p", {}, el("strong", {}, say("invitation.ask")), " ", say("invitation.ask-text")),
      el("div", { class: "actions" }, accept("invitation.accept", "primary"), decline("invitation.decline", "quiet")),
    ],
    YES: () => [el("p", {}, say("invitation.accepted"), " ", decline("invitation.cannot", "link"))],
    NO: () => [el("p", {}, say("invitation.declined"), " ", accept("invitation.can", "link"))],
  };
  return el("div", { id, class: "invitation", role: "group", tabindex: -1, "aria-label": say("invitation.label") }, [
    ...panels[answer](),
    error,
  ]);
}

function declines(send) {
  const reason = el("textarea", { id: "invitation-reason", rows: 3, dir: "auto", maxlength: MAX_REASON });
  return confirmAction({
    heading: say("invitation.heading"),
    text: say("invitation.text"),
    yes: say("invitation.yes"),
    danger: true,
    more: [el("div", { class: "field" }, el("label", { for: reason.id }, say("invitation.reason")), reason)],
    action: () => send("NO", reason.value),
  });
}
