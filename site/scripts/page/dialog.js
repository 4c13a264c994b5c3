/* Modal dialogs. The browser's <dialog> keeps the focus inside and gives it back. */
import { el } from "./elements.js";
import { say } from "./texts.js";

let count = 0;

/**
 * Shows `content(close)` under a heading; `close(answer)` closes the dialog. Resolves to the answer, or null when
 * dismissed.
 */
export function inDialog(heading, content) {
  return new Promise((resolve) => {
    const id = `dialog-${++count}`;
    let answer = null;
    const dialog = el("dialog", { "aria-labelledby": id }, el("h2", { id }, heading));
    const close = (given) => {
      answer = given;
      dialog.close();
    };
    dialog.append(...[content(close)].flat());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** A button that dismisses a harmless dialog, for devices without an Escape key. */
export const notNowButton = (close) =>
  el("button", { type: "button", class: "quiet", onclick: () => close(null) }, say("dialog.not-now"));

/**
 * Asks before an action that can't be undone. `more`: further fields; `check()` shows what is wrong with them, and
 * returns false if something is. The dialog shows a refusal of `action()`.
 */
export function confirmAction({ heading, text, yes, danger = false, more = [], check = () => true, action }) {
  return inDialog(heading, (close) => {
    const error = el("p", { class: "error", role: "alert" });
    const button = el(
      "button",
      {
        type: "button",
        class: danger ? "danger" : "primary",
        onclick: async () => {
          if (!check()) return;
          button.setAttribute("aria-busy", "true");
          error.textContent = "";
          try {
            close((await action()) ?? true);
          } catch (problem) {
            error.textContent = problem.message;
          } finally {
            button.removeAttribute("aria-busy");
          }
        },
      },
      yes,
    );
    const no = el("button", { type: "button", class: "quiet", onclick: () => close(null) }, say("dialog.no"));
    return [el("p", {}, text), ...more, error, el("div", { class: "actions" }, button, no)];
  });
}
