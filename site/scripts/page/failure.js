/* The failure state of a page, with a button to try again. */
import { byId, focusOn, showState } from "./elements.js";

export function showFailure(problem) {
  byId("failure-text").textContent = problem.message;
  byId("failure-again").onclick = () => location.reload();
  if (problem.code === "OFFLINE") addEventListener("online", () => location.reload(), { once: true });
  showState("failure");
  focusOn(byId("failure-text"));
  // Other errors are bugs of the page, so they go to the console too.
  if (!problem.code) throw problem;
}
