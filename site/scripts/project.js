/* A founder's page about a project: where it stands, what is next, its people and its dates. */
import { request } from "./page/api.js";
import { byId, el, focusOnVisibleHeading, showState, userText } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { datesPart } from "./projects/dates.js";
import { nextPart } from "./projects/next.js";
import { peoplePart } from "./projects/people.js";
import { stateText, wherePart } from "./projects/where.js";
import { showReviews } from "./reviews/founder-review.js";
import { pageLink, say } from "./page/texts.js";

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("applicant")) return open();
  byId("sign-in").replaceChildren(signInForm(() => open().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

/** Shows the project of the address, else the person's only one, else a choice. */
async function open() {
  // A mail program may have glued a full stop or a bracket to the link.
  const asked = new URLSearchParams(location.search).get("id")?.replace(/[^A-Za-z0-9_-].*$/, "");
  if (asked) return show(asked);
  const { projects } = (await request("GET", "projects")).data;
  if (projects.length === 0) return showState("none");
  if (projects.length === 1) return show(projects[0].id);
  byId("projects").replaceChildren(...projects.map((project) => el("li", {}, choice(project))));
  showState("choice");
}

const choice = ({ id, name, state }) =>
  el("p", {}, el("a", { href: pageLink("project.html", { id }) }, userText(name)), ` · ${stateText(state)}`);

async function show(id) {
  try {
    draw((await request("GET", `projects/${encodeURIComponent(id)}`)).data);
  } catch (problem) {
    if (problem.code !== "PROJECT_UNKNOWN") throw problem;
    showState("none");
  }
}

function draw(project) {
  byId("name").replaceChildren(userText(project.name));
  document.title = say("project.title-of", { name: project.name });
  const parts = { where: wherePart, next: nextPart, people: peoplePart, dates: datesPart };
  for (const [place, part] of Object.entries(parts)) byId(place).replaceChildren(...part(project));
  showState("project");
  showReviews(byId("review"), project).catch(showFailure);
}
