/* One application for its reader, with the review beside it. */
import { request } from "./page/api.js";
import { answerElement } from "./applications/answers.js";
import { loadCall, siteName } from "./calls/call.js";
import { documentSummary } from "./documents/slot-field.js";
import { announce, byId, el, focusOnVisibleHeading, showState, userText } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { dateTime } from "./page/dates.js";
import { fixedQuestions } from "./applications/fixed-questions.js";
import { recusalButton } from "./committee/recusal.js";
import { review } from "./committee/review.js";
import { withoutTail } from "./identity/link.js";
import { loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { inMyLanguage, say } from "./page/texts.js";

const id = withoutTail(new URLSearchParams(location.search).get("application") ?? "");

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("committee")) return open();
  byId("sign-in").replaceChildren(signInForm(() => open().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

async function open() {
  let dossier;
  try {
    dossier = (await request("GET", `committee/applications/${encodeURIComponent(id)}`)).data;
  } catch (problem) {
    if (problem.code === "RECUSED") return showState("recused");
    if (problem.code === "APPLICATION_UNKNOWN") return showState("unknown");
    throw problem;
  }
  const call = (await loadCall(dossier.application.call)) ?? { questions: [], documents: [], sites: [], tracks: [] };
  draw(dossier, call);
  review(dossier, id);
  byId("recusal").replaceChildren(
    recusalButton(id, () => {
      showState("recused");
      announce(say("recusal.done"));
    }),
  );
  showState("dossier");
}

function draw({ application, documents }, call) {
  byId("startup").replaceChildren(application.startup ? userText(application.startup) : say("status.unnamed"));
  document.title = `${application.startup} · Navette`;
  const track = call.tracks.find((one) => one.id === application.track);
  byId("facts").replaceChildren(
    ...[
      application.submittedAt ? pair(say("dossier.submitted"), dateTime(application.submittedAt, call.zone)) : null,
      track ? pair(say("track.label"), inMyLanguage(track.title)) : null,
      application.sites?.length
        ? pair(
            say("dossier.sites"),
            el(
              "ol",
              { class: "plain" },
              application.sites.map((site) => el("li", {}, siteName(call, site))),
            ),
          )
        : null,
    ].filter(Boolean),
  );
  const questions = [...fixedQuestions(), ...(call.questions ?? [])].filter(
    (question) => question.id in application.answers && question.id !== "startup" && question.kind !== "consent",
  );
  byId("answers").replaceChildren(
    ...questions.map((question) =>
      pair(inMyLanguage(question.label), answerElement(question, application.answers[question.id])),
    ),
  );
  byId("documents").replaceChildren(...documents.map((one) => documentRow(one, call)));
  byId("no-documents").hidden = documents.length > 0;
}

const pair = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));

function documentRow(one, call) {
  const slot = call.documents?.find((candidate) => candidate.id === one.slot);
  const error = el("p", { class: "error", role: "alert" });
  const button = el(
    "button",
    { type: "button", class: "quiet small", onclick: () => openDocument(one, error) },
    say("dossier.open"),
    el("span", { class: "heard" }, ` ${one.name}`),
  );
  return el(
    "li",
    {},
    el("span", { class: "slot-name" }, inMyLanguage(slot?.label) || one.slot),
    documentSummary(one, slot),
    one.state === "CHECKED" ? button : null,
    error,
  );
}

// The file is an attachment: the page stays, and so does the review.
async function openDocument(one, error) {
  error.textContent = "";
  try {
    location.assign((await request("GET", `committee/applications/${id}/documents/${one.id}`)).data.url);
  } catch (problem) {
    error.textContent = problem.message;
  }
}
