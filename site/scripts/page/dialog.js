/* Modal dialogs: the browser's own <dialog> keeps the focus inside and gives it back. */
import { el } from "./elements.js";
import { say } from "./texts.js";

let count = 0;

/**
 * Shows `content` under a heading; `content` gets a function that closes the dialog with an answer. Resolves to it, or
 * null when dismissed.
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

/** A way out of a dialog that asks nothing dangerous, for those without an Escape key. */
export const notNowButton = (close) =>
  el("button", { type: "button", class: "quiet", onclick: () => close(null) }, say("dialog.not-now"));

/**
 * Asks before something that can't be undone. `more`: fields shown in between; `act` does it, and its refusal is shown
 * in the dialog.
 */
export function confirmAction({ heading, text, yes, danger = false, more = [], action }) {
  return inDialog(heading, (close) => {
    const error = el("p", { class: "error", role: "alert" });
    const button = el(
      "button",
      {
        type: "button",
        class: danger ? "danger" : "primary",
        onclick: async () => {
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
