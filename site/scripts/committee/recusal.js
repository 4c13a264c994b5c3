/* Recusal from a reading, with its reason. */
import { request } from "../page/api.js";
import { confirmAction } from "../page/dialog.js";
import { announce, el } from "../page/elements.js";
import { refuse } from "../form/field.js";
import { group } from "../form/group.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

const REASON = "recusal-reason";
const reasons = ["CONFLICT", "NOT_MY_FIELD", "NO_TIME"];

/** Asks for the reason. Resolves to true once recused, else to null. */
export async function recuse(id) {
  const inputs = reasons.map((reason) =>
    el("input", { type: "radio", name: "reason", value: reason, id: `reason-${reason}` }),
  );
  const options = inputs.map((input) =>
    el("div", { class: "option" }, input, el("label", { for: input.id }, say(`recusal.${input.value}`))),
  );
  const reason = group(REASON, say("recusal.reason"), "", options, { required: true, role: "radiogroup" });
  reason.addEventListener("change", () => refuse(reason, REASON, ""));
  const note = el("textarea", { id: "recusal-note", rows: 3, dir: "auto", maxlength: 2000 });
  const recused = await confirmAction({
    heading: say("recusal.heading"),
    text: say("recusal.text"),
    yes: say("recusal.yes"),
    danger: true,
    more: [reason, el("div", { class: "field" }, el("label", { for: note.id }, say("recusal.note")), note)],
    check() {
      if (inputs.some((input) => input.checked)) return true;
      refuse(reason, REASON, say("recusal.choose"));
      inputs[0].focus();
      return false;
    },
    action: async () => {
      await withSignIn(() =>
        request("POST", `committee/applications/${id}/recusal`, {
          reason: inputs.find((input) => input.checked).value,
          note: note.value,
        }),
      );
      return true;
    },
  });
  if (recused) announce(say("recusal.done"));
  return recused;
}
