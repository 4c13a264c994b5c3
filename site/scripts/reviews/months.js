/* The months of a project on one line: a knot for each, with its outcome in words for everybody. */
import { monthName } from "../page/dates.js";
import { el } from "../page/elements.js";
import { say } from "../page/texts.js";

/**
 * `months`: `{period, answered, outcome, proposal}`, the oldest first; `proposal` is the state of a proposed departure.
 */
export function monthsLine(months) {
  return el(
    "ol",
    { class: "months", "aria-label": say("reviews.months") },
    months.map((month) =>
      el(
        "li",
        { class: (month.outcome ?? "none").toLowerCase() },
        el("span", { class: "month-knot", "aria-hidden": "true" }),
        el("span", { class: "at" }, monthName(month.period, "short")),
        el("span", { class: "month-word" }, wordOf(month)),
      ),
    ),
  );
}

function wordOf({ outcome, answered, proposal }) {
  if (proposal) return say(`reviews.proposal.${proposal}`);
  if (outcome) return say(`reviews.outcome.${outcome}`);
  return answered === "UNANSWERED" ? say("reviews.answered.UNANSWERED") : say("reviews.no-outcome");
}
