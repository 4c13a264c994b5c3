/* A founder's page about a project: where it stands, what is next, its onboarding, agreement, people and dates. */
import { request } from "./page/api.js";
import { announce, byId, el, focusOn, focusOnVisibleHeading, showState, userText } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { loadSession } from "./identity/session.js";
import { signInForm, withSignIn } from "./identity/sign-in.js";
import { agreementPart } from "./projects/agreement.js";
import { datesPart } from "./projects/dates.js";
import { exitPart } from "./projects/exit.js";
import { nextPart } from "./projects/next.js";
import { onboardingPart } from "./projects/onboarding.js";
import { paperSlots } from "./projects/papers.js";
import { peoplePart } from "./projects/people.js";
import { stateText, wherePart } from "./projects/where.js";
import { showReviews } from "./reviews/founder-review.js";
import { inMyLanguage, isolated, pageLink, say } from "./page/texts.js";

/** The parts of the page, by the id of their place; each gets the project, `save(part, said)` and the slots. */
const parts = {
  where: wherePart,
  next: nextPart,
  exit: exitPart,
  onboarding: onboardingPart,
  agreement: agreementPart,
  people: peoplePart,
  dates: datesPart,
};

let papers;

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("applicant")) return open();
  byId("sign-in").replaceChildren(signInForm(() => open().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

/** Shows the project of the address, else the person's only one, else a choice; an invitation comes first. */
async function open() {
  const { projects, invitations, alumni } = (await request("GET", "projects")).data;
  // A mail program may have glued a full stop or a bracket to the link.
  const asked = new URLSearchParams(location.search).get("id")?.replace(/[^A-Za-z0-9_-].*$/, "");
  const invited = invitations.find(({ id }) => id === asked) ?? (asked ? null : invitations[0]);
  if (invited) return invite(invited);
  const speaksFor = asked ? projects.some(({ id }) => id === asked) : projects.length > 0;
  if (!speaksFor && alumni.some(({ id }) => !asked || id === asked)) return showAlumni(alumni);
  if (asked) return show(asked);
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

function invite({ id, name, call }) {
  byId("invited-to").replaceChildren(userText(name));
  byId("invited-call").textContent = inMyLanguage(call);
  const button = byId("accept-invitation");
  button.onclick = async () => {
    button.setAttribute("aria-busy", "true");
    try {
      draw((await withSignIn(() => request("POST", `projects/${encodeURIComponent(id)}/acceptance`, {}))).data);
      focusOn(byId("name"));
    } catch (problem) {
      byId("invitation-error").textContent = problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  showState("invitation");
}

/** The cohorts of whose alumni somebody is who may no longer see the projects, each with the way out. */
function showAlumni(alumni) {
  const line = ({ id, name, call }) => {
    const error = el("p", { class: "error", role: "alert" });
    const out = el(
      "button",
      {
        type: "button",
        class: "primary",
        onclick: async () => {
          out.setAttribute("aria-busy", "true");
          try {
            await withSignIn(() => request("POST", `projects/${encodeURIComponent(id)}/alumni/departure`, {}));
            showState("alumni-left");
            focusOnVisibleHeading();
          } catch (problem) {
            error.textContent = problem.message;
          } finally {
            out.removeAttribute("aria-busy");
          }
        },
      },
      say("project.alumni-leave"),
    );
    return el("li", {}, el("p", {}, userText(name), ` · ${inMyLanguage(call)}`), error, out);
  };
  byId("alumni").replaceChildren(...alumni.map(line));
  showState("alumni");
}

function draw(project) {
  const focused = document.activeElement?.id;
  byId("name").replaceChildren(userText(project.name));
  byId("stale").textContent = "";
  document.title = say("project.title-of", { name: isolated(project.name) });
  if (!papers?.isFor(project)) papers = paperSlots(project, draw);
  papers.draw(project);
  for (const [place, part] of Object.entries(parts))
    byId(place).replaceChildren(...part(project, (change, said) => save(project, change, said), papers));
  // Once: it keeps what is typed there.
  if (!byId("review").hasChildNodes()) showReviews(byId("review"), project).catch(showFailure);
  showState("project");
  if (focused) byId(focused)?.focus();
}

/**
 * Saves a part of the project and draws what came back. If somebody else was faster, draws that, and throws the problem
 * for the part to show.
 */
async function save(project, change, said) {
  try {
    const path = `projects/${encodeURIComponent(project.id)}`;
    const saved = await withSignIn(() => request("PUT", path, change, { version: project.version }));
    if (saved.data.people.some(({ me }) => me)) draw(saved.data);
    else showState("none");
    announce(said);
  } catch (problem) {
    if (problem.code !== "STALE_VERSION" || !problem.more.current) throw problem;
    draw(problem.more.current);
    byId("stale").textContent = say("project.stale");
    focusOn(byId("stale"));
  }
}
