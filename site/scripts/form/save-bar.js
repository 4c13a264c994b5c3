/* The save bar: whether typed text is saved. */
import { trackBar } from "../page/bar.js";
import { announce, el } from "../page/elements.js";
import { timeOfDay } from "../page/dates.js";
import { say } from "../page/texts.js";

/**
 * `save()`: the button's action; `signIn()`: the action after the session has ended; `saved()`: the key of the text for
 * SAVED. Announces only failures and clashes.
 */
export function saveBar(container, { save, signIn, label, saved = () => "save.saved" }) {
  const text = el("p", { class: "save-text" });
  const button = el("button", { type: "button", class: "quiet small", onclick: save }, label);
  const again = el(
    "button",
    { type: "button", class: "primary small", hidden: true, onclick: signIn },
    say("save.sign-in"),
  );
  container.replaceChildren(text, again, button);
  trackBar(container, "save-bar");
  let before = "";

  return function showSaveState(state, problem) {
    const signedOut = problem?.code === "NOT_SIGNED_IN";
    const wasHere = document.activeElement === again;
    again.hidden = !signedOut;
    button.hidden = signedOut;
    if (wasHere && again.hidden) button.focus();
    container.dataset.save = state;
    text.textContent = stateText(state, problem, signedOut, saved);
    if (["FAILED", "CLASH"].includes(state) && before !== text.textContent) announce(text.textContent);
    before = text.textContent;
  };
}

function stateText(state, problem, signedOut, saved) {
  switch (state) {
    case "UNSAVED":
      return say("save.unsaved");
    case "SAVING":
      return say("save.saving");
    case "SAVED":
      return say(saved(), { time: timeOfDay(Date.now()) });
    case "CLASH":
      return say("save.clash");
    default:
      if (signedOut) return say("save.signed-out");
      return problem.isTransient ? say("save.offline") : say("save.refused", { reason: problem.message });
  }
}
