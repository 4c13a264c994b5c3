/* The receipt card: content, instant and number of what was received. It can be printed and verified. */
import { answerElement } from "./answers.js";
import { askedOf } from "./asked.js";
import { siteName } from "../calls/call.js";
import { el, userText } from "../page/elements.js";
import { dateTime } from "../page/moments.js";
import { fixedQuestions } from "./fixed-questions.js";
import { inMyLanguage, pageLink, say } from "../page/texts.js";

// Printing opens all details, whichever way it starts.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll(".receipt details")) details.open = true;
});

export function receiptCard(call, application) {
  const { number, receivedAt, fingerprint, seal } = application.receipt;
  return el(
    "section",
    { class: "receipt", "aria-labelledby": `receipt-${number}` },
    el("h2", { id: `receipt-${number}` }, say("receipt.heading")),
    el(
      "dl",
      {},
      line(say("receipt.number"), el("strong", { class: "number" }, number)),
      line(say("receipt.startup"), userText(application.startup ?? "")),
      line(say("receipt.call"), inMyLanguage(call.title)),
      line(say("receipt.at"), dateTime(receivedAt, call.zone)),
      line(say("receipt.fingerprint"), el("code", {}, fingerprint)),
    ),
    el("p", { class: "hint" }, say("receipt.fingerprint-hint")),
    application.submitted ? contents(call, application.submitted) : null,
    el(
      "div",
      { class: "on-paper" },
      el("p", { class: "hint" }, say("receipt.paper", { address: `${location.origin}/receipt.html` })),
      el(
        "dl",
        {},
        line(say("receipt.instant"), el("code", {}, receivedAt)),
        line(say("receipt.application"), el("code", {}, application.id)),
        line(say("receipt.seal"), el("code", {}, seal)),
      ),
    ),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "button", class: "quiet", onclick: () => print() }, say("receipt.print")),
      el(
        "a",
        { class: "button quiet", href: `${pageLink("receipt.html")}#${new URLSearchParams(application.receipt)}` },
        say("receipt.verify"),
      ),
    ),
  );
}

function contents(call, { answers, sites, track, documents, consents }) {
  const rows = [...fixedQuestions(), ...askedOf(call, answers)]
    .filter((question) => answers[question.id] !== undefined)
    .map((question) =>
      line(inMyLanguage(consents?.[question.id] ?? question.label), answerElement(question, answers[question.id])),
    );
  return el(
    "details",
    {},
    el("summary", {}, say("receipt.contents")),
    el(
      "dl",
      {},
      rows,
      line(
        say("dossier.sites"),
        el(
          "ol",
          {},
          sites.map((id) => el("li", {}, siteName(call, id))),
        ),
      ),
      line(say("track.label"), inMyLanguage(call.tracks?.find((one) => one.id === track)?.title) || (track ?? "")),
      documents.map((one) =>
        line(
          inMyLanguage(call.documents?.find((slot) => slot.id === one.slot)?.label) || one.slot,
          el("span", {}, userText(one.name), el("code", { class: "hash" }, `SHA-256 ${one.sha256}`)),
        ),
      ),
    ),
  );
}

const line = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));
