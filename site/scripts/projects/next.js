/* The next things for a project, the nearest first. */
import { el } from "../page/elements.js";
import { plainDate } from "../page/dates.js";
import { isLeft } from "./onboarding.js";
import { isOver, lastDayOf, todayOf } from "./where.js";
import { inMyLanguage, say } from "../page/texts.js";

export function nextPart(project) {
  const steps = nextSteps(project);
  if (steps.length === 0) return [];
  return [el("h2", {}, say("project.next")), el("ol", { class: "history" }, steps.map(line))];
}

const line = ({ what, day }) =>
  el("li", {}, el("span", { class: "what" }, what), day ? el("span", { class: "at" }, plainDate(day)) : null);

function nextSteps(project) {
  const today = todayOf(project);
  const last = lastDayOf(project);
  const items = isOver(project.state) ? [] : project.onboarding.filter((item) => item.dueOn && isLeft(item, project));
  return [
    ...items.map((item) => ({ what: inMyLanguage(item.title), day: item.dueOn })),
    project.state === "ENTERED" ? { what: say("project.next.starts"), day: project.startsOn } : null,
    project.lastDay && last >= today ? { what: say("project.next.leaves"), day: last } : null,
    !project.lastDay && last && ["ENTERED", "ACTIVE"].includes(project.state) && last >= today
      ? { what: say("project.next.ends"), day: last }
      : null,
  ]
    .filter(Boolean)
    .sort((one, other) => (one.day ?? "").localeCompare(other.day ?? ""));
}
