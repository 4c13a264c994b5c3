/* A page that can't go on says so and offers to try again. */
import { byId, focusOn, showState } from "./elements.js";

export function showFailure(problem) {
  byId("failure-text").textContent = problem.message;
  byId("failure-again").onclick = () => location.reload();
  if (problem.code === "OFFLINE") addEventListener("online", () => location.reload(), { once: true });
  showState("failure");
  focusOn(byId("failure-text"));
  // What is not a Problem is a mistake of ours: the console should have it too.
  if (!problem.code) throw problem;
}
