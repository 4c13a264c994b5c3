/* The line that says whether what was typed is stored. */
import { announce, el, trackBar } from "../page/elements.js";
import { timeOfDay } from "../page/dates.js";
import { say } from "../page/texts.js";

/**
 * `save()` is what the button does; `signIn()` what is offered when the session is gone; `saved()` the text for SAVED.
 * Announced only where it matters.
 */
export function saveBar(place, { save, signIn, label, saved = () => "save.saved" }) {
  const text = el("p", { class: "save-text" });
  const button = el("button", { type: "button", class: "quiet small", onclick: save }, label);
  const again = el(
    "button",
    { type: "button", class: "primary small", hidden: true, onclick: signIn },
    say("save.sign-in"),
  );
  place.replaceChildren(text, again, button);
  trackBar(place, "save-bar");
  let before = "";

  return function told(state, problem) {
    const signedOut = problem?.code === "NOT_SIGNED_IN";
    const wasHere = document.activeElement === again;
    again.hidden = !signedOut;
    button.hidden = signedOut;
    if (wasHere && again.hidden) button.focus();
    place.dataset.save = state;
    text.textContent = inWords(state, problem, signedOut, saved);
    if (["FAILED", "CLASH"].includes(state) && before !== text.textContent) announce(text.textContent);
    before = text.textContent;
  };
}

function inWords(state, problem, signedOut, saved) {
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
