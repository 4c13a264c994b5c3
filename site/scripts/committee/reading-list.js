/* The readings of one call: how far they are, a filter, and at the end the reader's own ranking. */
import { el, userText } from "../page/elements.js";
import { dateTime, fromNow } from "../page/moments.js";
import { number } from "../page/numbers.js";
import { invitation } from "./invitation.js";
import { mailWishes } from "./mails.js";
import { inMyLanguage, pageLink, say } from "../page/texts.js";

const ORDER = ["OPEN", "DONE", "CLOSED", "RECUSED"];

const isBegun = ({ state, scored }) => state === "OPEN" && scored > 0;

// The filters, by the key of their text.
const FILTERS = {
  all: () => true,
  open: ({ state, scored }) => state === "OPEN" && !scored,
  begun: isBegun,
  done: ({ state }) => state === "DONE",
};

/** `shownAgain()` shows all lists as they are after a change. */
export function readingList(list, n, shownAgain) {
  const { readings, zone } = list;
  const title = `readings-title-${n}`;
  const counted = readings.filter(({ state }) => state === "OPEN" || state === "DONE");
  const done = counted.filter(({ state }) => state === "DONE").length;
  const due = counted
    .filter(({ state, dueAt }) => state === "OPEN" && dueAt)
    .map(({ dueAt }) => dueAt)
    .sort()[0];
  const sorted = [...readings].sort(
    (one, other) =>
      ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || String(one.dueAt).localeCompare(String(other.dueAt)),
  );
  const rows = sorted.map((reading) => ({ reading, root: row(reading, list) }));
  return el(
    "section",
    { class: "call-readings", "aria-labelledby": title },
    el("h2", { id: title }, inMyLanguage(list.title)),
    invitation(list, n, shownAgain),
    counted.length || list.invitation.answer !== "NO" ? progress(counted.length, done, n) : null,
    due ? el("p", { class: "when" }, say("committee.due", { left: fromNow(due), moment: dateTime(due, zone) })) : null,
    filter(rows, n),
    el(
      "ul",
      { class: "readings" },
      rows.map(({ root }) => root),
    ),
    ...(counted.length > 1 && done === counted.length ? ranking(counted) : []),
    el("p", {}, el("a", { href: pageLink("interests.html", { call: list.call }) }, say("interests.link"))),
    mailWishes(list, n),
  );
}

function progress(all, done, n) {
  const id = `progress-text-${n}`;
  if (!all) return el("p", {}, say("committee.nothing"));
  return el(
    "div",
    { class: "progress" },
    el("p", { id }, say("committee.progress", { done, all })),
    el("progress", { max: all, value: done, "aria-labelledby": id }),
  );
}

// Shown only where it leaves something out.
function filter(rows, n) {
  const shown = Object.entries(FILTERS)
    .map(([name, holds]) => ({ name, count: rows.filter(({ reading }) => holds(reading)).length }))
    .filter(({ count }) => count > 0);
  if (shown.length < 3) return null;
  return el(
    "fieldset",
    { class: "filter" },
    el("legend", { class: "heard" }, say("committee.filter")),
    shown.flatMap(({ name, count }) => {
      const input = el("input", {
        type: "radio",
        name: `filter-${n}`,
        id: `filter-${n}-${name}`,
        checked: name === "all",
        onchange: () => rows.forEach(({ reading, root }) => (root.hidden = !FILTERS[name](reading))),
      });
      return [input, el("label", { for: input.id }, `${say(`committee.filter.${name}`)} `, el("b", {}, String(count)))];
    }),
  );
}

function row(reading, { sites, tracks, criteria }) {
  const name = reading.startup ? userText(reading.startup) : say("status.unnamed");
  const about = [sites[reading.site], inMyLanguage(tracks[reading.track])].filter(Boolean).join(" · ");
  const title =
    reading.state === "RECUSED"
      ? el("span", { class: "reading-name" }, name)
      : el("a", { class: "reading-name", href: pageLink("dossier.html", { application: reading.application }) }, name);
  return el(
    "li",
    { class: reading.state.toLowerCase() },
    title,
    reading.pitch ? userText(reading.pitch, "p") : null,
    about ? el("span", { class: "about" }, about) : null,
    el("span", { class: `badge ${reading.state.toLowerCase()}` }, stateText(reading, criteria)),
  );
}

function stateText(reading, criteria) {
  if (isBegun(reading)) return say("reading.begun", { n: reading.scored, all: criteria });
  return reading.score === null || reading.score === undefined
    ? say(`reading.${reading.state}`)
    : say("reading.scored", { score: number(Math.round(reading.score)) });
}

function ranking(readings) {
  const ranked = [...readings].sort((one, other) => other.score - one.score);
  return [
    el("h3", {}, say("committee.ranking")),
    el("p", { class: "hint" }, say("committee.ranking-hint")),
    el(
      "ol",
      { class: "ranking" },
      ranked.map((reading) =>
        el(
          "li",
          {},
          el(
            "a",
            { href: pageLink("dossier.html", { application: reading.application }) },
            userText(reading.startup || say("status.unnamed")),
          ),
          el("span", { class: "at" }, number(reading.score)),
        ),
      ),
    ),
  ];
}
