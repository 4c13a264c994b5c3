/* The reviewers' page: the projects of a month, one after the other, each with a choice to make. */
// First: it takes the token out of the address before texts are loaded.
import { memberEntry } from "./identity/member-entry.js";
import { request } from "./page/api.js";
import { byId, el, focusOn, showState } from "./page/elements.js";
import { switchLanguage } from "./page/language.js";
import { withoutTail } from "./identity/link.js";
import { monthName } from "./page/dates.js";
import { dateTime } from "./page/moments.js";
import { projectCard } from "./reviews/project-card.js";
import { inMyLanguage, isolated, say } from "./page/texts.js";

memberEntry({ button: "open-projects", heading: "month", noLink: "reviews.no-link", show: open });

async function open() {
  const asked = new URLSearchParams(location.search);
  const [call, period] = ["call", "period"].map((name) => withoutTail(asked.get(name) ?? ""));
  if (!call || !period) return showState("unknown");
  let round;
  try {
    round = (await request("GET", `reviews/${encodeURIComponent(call)}/${encodeURIComponent(period)}`)).data;
  } catch (problem) {
    if (problem.code !== "REVIEW_UNKNOWN") throw problem;
    return showState("unknown");
  }
  if (round.projects.length === 0) return showState("unknown");
  if (switchLanguage(round.member.language)) return;
  draw(round);
}

function draw(round) {
  const month = monthName(round.period);
  byId("call").textContent = inMyLanguage(round.title);
  byId("month").textContent = say("reviews.month", { month });
  document.title = say("reviews.title-of", { month });
  byId("hello").textContent = say("reviews.hello", { name: isolated(round.member.name) });
  byId("meeting").textContent = say("reviews.meeting", {
    moment: dateTime(round.projects[0].meetingAt, round.zone),
  });
  const cards = round.projects.map((project) => projectCard(project, round, showProgress));
  byId("projects").replaceChildren(...cards.map((card) => card.root));
  byId("index")
    .querySelector("ol")
    .replaceChildren(...cards.map(line));
  showProgress();
  showState("projects");

  function showProgress() {
    const done = cards.filter((card) => card.isChosen).length;
    byId("progress-text").textContent = say("reviews.progress", { done, all: cards.length });
    byId("progress").max = cards.length;
    byId("progress").value = done;
    for (const card of cards) card.badge.textContent = card.stand;
  }
}

const line = (card) =>
  el(
    "li",
    {},
    el("a", { class: "reading-name", href: `#${card.root.id}`, onclick: (event) => jump(event, card) }, card.name()),
    card.badge,
  );

// Focus goes along; the address keeps no fragment that could be taken for a token.
function jump(event, card) {
  event.preventDefault();
  card.root.scrollIntoView();
  focusOn(card.heading);
}
