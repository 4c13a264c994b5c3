/* Recusal from a reading, with its reason. */
import { request, Problem } from "../page/api.js";
import { confirmAction } from "../page/dialog.js";
import { el } from "../page/elements.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

const reasons = ["CONFLICT", "NOT_MY_FIELD", "NO_TIME"];

export function recusalButton(id, onRecused) {
  return el(
    "button",
    {
      type: "button",
      class: "link danger-text",
      onclick: async () => {
        const inputs = reasons.map((reason) =>
          el("input", { type: "radio", name: "reason", value: reason, id: `reason-${reason}` }),
        );
        const note = el("textarea", { id: "recusal-note", rows: 3, dir: "auto" });
        const done = await confirmAction({
          heading: say("recusal.heading"),
          text: say("recusal.text"),
          yes: say("recusal.yes"),
          danger: true,
          more: [
            el(
              "fieldset",
              { class: "field" },
              el("legend", {}, say("recusal.reason")),
              inputs.map((input) =>
                el("div", { class: "option" }, input, el("label", { for: input.id }, say(`recusal.${input.value}`))),
              ),
            ),
            el("div", { class: "field" }, el("label", { for: note.id }, say("recusal.note")), note),
          ],
          action: async () => {
            if (!inputs.some((input) => input.checked))
              throw new Problem({ code: "REQUIRED", title: say("recusal.choose") });
            await withSignIn(() =>
              request("POST", `committee/applications/${id}/recusal`, {
                reason: inputs.find((input) => input.checked).value,
                note: note.value,
              }),
            );
            return true;
          },
        });
        if (done) onRecused();
      },
    },
    say("recusal.open"),
  );
}
