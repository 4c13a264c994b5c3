/* What a reader sees of an application: name, pitch, facts, deck, answers, documents. */
import { request } from "../page/api.js";
import { answerElement, answerText } from "../applications/answers.js";
import { dossierAddress } from "./address.js";
import { drawDecks } from "./deck.js";
import { byId, el, userText } from "../page/elements.js";
import { longDate } from "../page/dates.js";
import { size } from "../page/numbers.js";
import { inMyLanguage, isolated, language, say } from "../page/texts.js";

export function drawDossier(dossier, id) {
  const { application, call, documents, changed } = dossier;
  const questions = [
    { id: "contact", kind: "line", label: say("dossier.contact") },
    ...call.questions.map((question) => ({ ...question, label: inMyLanguage(question.label) })),
  ].filter((question) => question.id in application.answers);
  const slotName = (slot) => inMyLanguage(call.documents[slot]) || slot;
  const isChanged = (group, one) => changed.includes(`${group}.${one}`);

  byId("startup").replaceChildren(application.startup ? userText(application.startup) : say("status.unnamed"));
  document.title = `${application.startup} · Navette`;
  byId("pitch").replaceChildren(application.answers.pitch ? userText(application.answers.pitch) : "");
  byId("chips").replaceChildren(...chips(application, questions, call));
  byId("changed").replaceChildren(...changes(changed, questions, slotName));
  byId("answers").replaceChildren(
    ...questions
      .filter(({ id: one, kind }) => one !== "pitch" && kind !== "choice")
      .map((question) =>
        el(
          "div",
          { class: isChanged("answers", question.id) ? "changed" : null },
          el("dt", {}, question.label, isChanged("answers", question.id) ? changedBadge() : null),
          el("dd", {}, answerElement(question, application.answers[question.id])),
        ),
      ),
  );
  if (application.submittedAt)
    byId("answers").append(fact(say("dossier.submitted"), longDate(application.submittedAt, call.zone)));
  drawDecks(byId("decks"), id, documents.filter(isPdf).slice(0, 1), slotName);
  byId("documents").replaceChildren(
    ...documents.map((one) => documentRow(one, slotName(one.slot), id, dossier.blind, isChanged)),
  );
  byId("no-documents").hidden = documents.length > 0;
}

const isPdf = ({ state, type }) => state === "CHECKED" && type === "application/pdf";

const fact = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));

const changedBadge = () => el("span", { class: "badge" }, say("dossier.changed-badge"));

function chips(application, questions, call) {
  const track = call.tracks[application.track];
  const several = application.sites.length > 1;
  return [
    track ? chip("dossier.track", inMyLanguage(track)) : null,
    ...application.sites.map((site, n) =>
      chip(several ? "dossier.site-choice" : "dossier.site", call.sites[site] ?? site, several ? n + 1 : null),
    ),
    ...questions
      .filter(({ kind }) => kind === "choice")
      .map((question) => el("li", {}, heard(question.label), answerText(question, application.answers[question.id]))),
  ].filter(Boolean);
}

const heard = (text) => el("span", { class: "heard" }, `${text} `);

const chip = (key, text, n) =>
  el(
    "li",
    {},
    heard(say(key, n ? { n } : {})),
    n ? el("span", { class: "rank", "aria-hidden": "true" }, String(n)) : null,
    text,
  );

function changes(changed, questions, slotName) {
  const names = changed
    .map((path) => {
      const [group, one] = path.split(".");
      if (group === "documents") return slotName(one);
      if (group === "answers")
        return one === "startup" ? say("dossier.name") : questions.find((question) => question.id === one)?.label;
      return say(group === "sites" ? "dossier.sites" : "dossier.track");
    })
    .filter(Boolean);
  if (!names.length) return [];
  const list = new Intl.ListFormat(language).format(names.map(isolated));
  return [el("p", { class: "notice" }, say("dossier.changed", { list }))];
}

function documentRow(one, name, id, blind, isChanged) {
  const error = el("p", { class: "error", role: "alert" });
  const facts = el(
    "span",
    { class: "about-file" },
    userText(one.name),
    el("span", { class: "file-size" }, ` ${size(one.size)}`),
    one.attachments?.length
      ? el(
          "span",
          { class: "file-attachments" },
          say("document.attachments", { names: one.attachments.map(isolated).join(", ") }),
        )
      : null,
    one.state === "CHECKED" ? null : el("span", { class: "file-state" }, say(`document.${one.state}`)),
    blind ? el("span", { class: "file-state" }, say("dossier.not-blind")) : null,
  );
  const button = el(
    "button",
    {
      type: "button",
      class: "quiet small",
      onclick: async () => {
        error.textContent = "";
        try {
          // The file is an attachment: the page stays, and so does the review.
          location.assign((await request("GET", dossierAddress(id, `/documents/${one.id}`))).data.url);
        } catch (problem) {
          error.textContent = problem.message;
        }
      },
    },
    say("dossier.open"),
    el("span", { class: "heard" }, ` ${one.name}`),
  );
  return el(
    "li",
    {},
    el("span", { class: "slot-name" }, name, isChanged("documents", one.slot) ? changedBadge() : null),
    facts,
    one.state === "CHECKED" ? button : null,
    error,
  );
}
