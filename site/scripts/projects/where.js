/* Where a project stands: its state in plain words, its site and track, and the thread of its time. */
import { now } from "../page/clock.js";
import { plainDate } from "../page/dates.js";
import { plainDateAt } from "../page/moments.js";
import { el } from "../page/elements.js";
import { inMyLanguage, say } from "../page/texts.js";

const dayMs = 86_400_000;

export const stateText = (state) => say(`project.state.${state}`);

export function wherePart(project) {
  const { state, site, track } = project;
  return [
    el("p", { class: `badge ${state === "ACTIVE" ? "enrolled" : state.toLowerCase()}` }, stateText(state)),
    el("h2", { class: "heard" }, say("project.where")),
    el("p", { class: "in-words" }, say(`project.words.${state}`)),
    el("p", { class: "for" }, [site, inMyLanguage(track)].filter(Boolean).join(" · ")),
    isOver(state) ? null : termThread(project),
  ].filter(Boolean);
}

/** Whether the project's time in the cohort is over. */
export const isOver = (state) => ["LEFT", "GRADUATED"].includes(state);

/** The last day: the day on which it leaves, or else the end of its place. */
export const lastDayOf = ({ lastDay, endsOn }) => lastDay ?? endsOn;

/** Today as a plain date in the project's zone. */
export const todayOf = ({ zone }) => plainDateAt(now(), zone);

function termThread(project) {
  const { startsOn } = project;
  const last = lastDayOf(project);
  if (!startsOn || !last) return null;
  const passed = daysBetween(startsOn, todayOf(project));
  const all = Math.max(1, daysBetween(startsOn, last));
  const bar = el("progress", {
    max: all,
    value: Math.min(Math.max(passed, 0), all),
    "aria-label": say("project.time"),
  });
  return el(
    "div",
    { class: "term" },
    bar,
    el(
      "p",
      {},
      el("span", {}, el("span", { class: "at" }, say("project.first-day")), plainDate(startsOn)),
      el("span", {}, el("span", { class: "at" }, say("project.last-day")), plainDate(last)),
    ),
  );
}

export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
