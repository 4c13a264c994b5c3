/* The monthly review on the founders' page: what is to answer, what was announced, and the months so far. */
import { request } from "../page/api.js";
import { answersList, goalsList } from "./answers.js";
import { monthsLine } from "./months.js";
import { departureNotice } from "./departure.js";
import { reviewForm } from "./review-form.js";
import { monthName } from "../page/dates.js";
import { dateTime } from "../page/moments.js";
import { el, userText } from "../page/elements.js";
import { say } from "../page/texts.js";

/** Fills the place for the review of a project; leaves it empty if the project was never reviewed. */
export async function showReviews(place, { id, zone }) {
  const { reviews } = (await request("GET", `projects/${encodeURIComponent(id)}/reviews`)).data;
  if (reviews.length === 0) return place.replaceChildren();
  const newest = await month(id, reviews.at(-1).period);
  const announced = reviews.filter((review) => review.outcome);
  place.replaceChildren(
    el("h2", { id: "review-title" }, say("reviews.h1")),
    ...reviews.filter((review) => review.proposal).map((review) => departureNotice(id, review, zone)),
    ...(newest.data.open ? openPart(id, newest) : closedPart(newest.data, reviews.at(-1))),
    announced.length ? el("h3", {}, say("reviews.months")) : "",
    announced.length ? monthsLine(announced.map(onTheLine)) : "",
    announced.length && !announced.at(-1).proposal ? outcomePart(announced.at(-1)) : "",
  );
  if (newest.data.open) reviewForm(id, newest);
}

const month = (id, period) =>
  request("GET", `projects/${encodeURIComponent(id)}/reviews/${encodeURIComponent(period)}`);

const onTheLine = ({ period, outcome, proposal }) => ({ period, outcome, proposal: proposal?.state });

function openPart(id, { data }) {
  const due = data.dueAt ? say("reviews.due", { moment: dateTime(data.dueAt, data.zone) }) : say("reviews.paused");
  return [
    el("p", { class: "in-words" }, say("reviews.open-words", { month: monthName(data.period) })),
    el("p", { class: "when" }, due, " ", say("reviews.late-until", { moment: dateTime(data.meetingAt, data.zone) })),
    el("p", { class: "notice good", id: "review-sent", hidden: true, tabindex: "-1" }),
    el("form", { id: "review-form", novalidate: true }),
  ];
}

function closedPart(data, review) {
  if (data.outcome) return [];
  const list = answersList(review);
  return [
    el("p", { class: "in-words" }, say("reviews.awaiting-outcome", { month: monthName(data.period) })),
    list ?? el("p", { class: "hint" }, say("reviews.answered.UNANSWERED")),
    goalsList(review) ?? "",
  ];
}

function outcomePart({ period, outcome, sentence, goal }) {
  return el(
    "div",
    { class: "outcome" },
    el(
      "p",
      { class: "what" },
      say("reviews.told", { month: monthName(period), outcome: say(`reviews.told.${outcome}`) }),
    ),
    sentence ? el("blockquote", {}, userText(sentence)) : null,
    goal ? el("p", {}, say("reviews.told-goal"), " ", userText(goal)) : null,
  );
}
