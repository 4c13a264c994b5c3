/* The reviewers' page: the projects of a month, one after the other, each with a choice to make. */
// First: it takes the token out of the address before texts are loaded.
import { forgetToken, heldToken } from "./identity/held-link.js";
import { request } from "./page/api.js";
import { byId, el, focusOn, focusOnVisibleHeading, showState } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { switchLanguage } from "./page/language.js";
import { tokenInAddress, withoutTail } from "./identity/link.js";
import { dateTime, monthName } from "./page/dates.js";
import { signInWithLink, loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { projectCard } from "./reviews/project-card.js";
import { inMyLanguage, isolated, say } from "./page/texts.js";

start().catch(showFailure);
// A link pasted into a tab with this page changes only the fragment.
addEventListener("hashchange", () => tokenInAddress(location) && start().catch(showFailure));

async function start() {
  const token = heldToken();
  if (token) return door(token);
  const session = await loadSession();
  if (session?.roles.includes("committee")) return open();
  offerCode(session ? "committee.not-a-member" : "reviews.no-link");
}

function door(token) {
  const button = byId("open-projects");
  button.onclick = async () => {
    button.setAttribute("aria-busy", "true");
    try {
      await signInWithLink(token);
      forgetToken();
      await open();
      focusOn(byId("month"));
    } catch (problem) {
      if (problem.code === "LINK_WRONG") {
        forgetToken();
        offerCode("committee.link-wrong");
      } else byId("door-error").textContent = problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  showState("door");
}

function offerCode(why) {
  byId("code-why").textContent = say(why);
  byId("sign-in").replaceChildren(
    signInForm(async (session) => {
      if (!session.roles.includes("committee")) return offerCode("committee.not-a-member");
      await open();
      focusOnVisibleHeading();
    }, ""),
  );
  showState("code");
}

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
