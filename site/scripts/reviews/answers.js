/* Answers to a review and goals, as elements to read. */
import { answerElement } from "../applications/answers.js";
import { plainDate } from "../page/dates.js";
import { el, userText } from "../page/elements.js";
import { inMyLanguage, say } from "../page/texts.js";

/** Questions with their answers; null where nothing was answered. */
export function answersList({ questions, answers }) {
  const answered = questions.filter((question) => question.id in answers);
  if (answered.length === 0) return null;
  return el(
    "dl",
    { class: "answers" },
    answered.map((question) =>
      el(
        "div",
        {},
        el("dt", {}, inMyLanguage(question.label)),
        el("dd", {}, answerElement(question, answers[question.id])),
      ),
    ),
  );
}

/** Goals with their progress, and those that are new; null without any. */
export function goalsList({ goals, newGoals }) {
  if (goals.length + newGoals.length === 0) return null;
  return el(
    "ul",
    { class: "goals" },
    goals.map((goal) =>
      el(
        "li",
        { class: goal.progress.toLowerCase().replace("_", "-") },
        userText(goal.text),
        el("span", { class: "at" }, goalFacts(goal)),
        goal.note ? userText(goal.note, "p") : null,
      ),
    ),
    newGoals.map((text) => el("li", {}, userText(text), el("span", { class: "at" }, say("reviews.goal-new")))),
  );
}

export const goalFacts = (goal) =>
  [say(`reviews.progress.${goal.progress}`), say(`reviews.source.${goal.source}`, { day: plainDate(goal.setOn) })].join(
    " · ",
  );
