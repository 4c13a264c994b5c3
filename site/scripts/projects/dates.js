/* The dates of a project's place: its first and last day, and its pauses. */
import { plainDate } from "../page/dates.js";
import { el } from "../page/elements.js";
import { say } from "../page/texts.js";

export function datesPart(project) {
  const { startsOn, endsOn, lastDay, pauses } = project;
  const facts = [
    startsOn ? fact(say("project.first-day"), plainDate(startsOn)) : null,
    endsOn ? fact(say("project.ends"), plainDate(endsOn)) : null,
    lastDay ? fact(say("project.leaves"), plainDate(lastDay)) : null,
    ...pauses.map((pause) => fact(say("project.pause"), pauseText(pause))),
  ].filter(Boolean);
  return [
    el("h2", {}, say("project.dates")),
    facts.length ? el("dl", { class: "facts" }, facts) : el("p", { class: "hint" }, say("project.no-dates")),
    facts.length ? el("p", { class: "hint" }, say("project.zone", { zone: project.zone.replaceAll("_", " ") })) : null,
  ].filter(Boolean);
}

const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));

const pauseText = ({ from, resumedOn }) =>
  resumedOn
    ? say("project.pause-over", { from: plainDate(from), to: plainDate(resumedOn) })
    : say("project.pause-open", { from: plainDate(from) });
