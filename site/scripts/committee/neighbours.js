/* The dossiers before and after this one in the reading list. */
import { request } from "../page/api.js";
import { byId, el, userText } from "../page/elements.js";
import { pageLink, say } from "../page/texts.js";

const isMine = ({ state }) => state === "OPEN" || state === "DONE";

/** Draws previous and next. Returns `{next()}`: the next open reading, `{startup, n, all, href}`, or null. */
export function neighbours(id, readings) {
  const here = readings.findIndex(isHere(id));
  const mine = readings.filter(isMine);
  const before = readings.slice(0, here).filter(isMine).at(-1);
  const after = readings.slice(here + 1).find(isMine);
  byId("turns").replaceChildren(
    ...[
      turn(before, "dossier.previous", "prev"),
      mine.includes(readings[here]) ? el("span", { class: "at" }, position(mine, readings[here])) : null,
      turn(after, "dossier.next", "next"),
    ].filter(Boolean),
  );
  return {
    next() {
      const open = [...readings.slice(here + 1), ...readings.slice(0, Math.max(here, 0))];
      const next = open.find(({ state }) => state === "OPEN");
      return next ? { startup: next.startup, n: mine.indexOf(next) + 1, all: mine.length, href: address(next) } : null;
    },
  };
}

/** Resolves to the readings among which this one is, for a dossier that can't be read. */
export async function readingsAround(id) {
  const { data } = await request("GET", "committee").catch(() => ({ data: { readings: [], otherCalls: [] } }));
  return [data, ...data.otherCalls].map(({ readings }) => readings).find((list) => list.some(isHere(id))) ?? [];
}

const isHere = (id) => (reading) => reading.application === id;

const position = (mine, reading) => say("dossier.position", { n: mine.indexOf(reading) + 1, all: mine.length });

const address = ({ application }) => pageLink("dossier.html", { application });

const turn = (reading, key, rel) =>
  reading
    ? el(
        "a",
        { href: address(reading), rel, class: rel },
        el("span", { class: "word" }, say(key)),
        el("span", { class: "heard" }, " ", userText(reading.startup || say("status.unnamed"))),
      )
    : null;
