/* What staff asked an applicant to correct: their words, the fields, the time that remains. */
import { openCorrection } from "../calls/call.js";
import { el, userText } from "../page/elements.js";
import { fixedQuestions } from "./fixed-questions.js";
import { dateTime } from "../page/dates.js";
import { inMyLanguage, say } from "../page/texts.js";

/**
 * Elements to show, none where nothing is asked; `heading` is the level that fits the page; `goTo(path)` leads to a
 * field of it.
 */
export function correctionNotice(call, application, heading, goTo) {
  const correction = openCorrection(application);
  if (!correction) return [];
  return [
    el(
      "section",
      { class: "notice", "aria-labelledby": `correction-${application.id}` },
      el(heading, { id: `correction-${application.id}` }, say("correction.heading")),
      el("p", {}, userText(correction.message)),
      el(
        "ul",
        {},
        correction.fields.map((path) =>
          el(
            "li",
            {},
            goTo
              ? el("button", { type: "button", class: "link", onclick: () => goTo(path) }, nameOf(path, call))
              : nameOf(path, call),
          ),
        ),
      ),
      el("p", {}, say("correction.until", { moment: dateTime(correction.until, call.zone) })),
    ),
  ];
}

/** An application as it is edited: where only the `open` fields are, all others as they were sent. */
export function editableView(application, open) {
  const { submitted } = application;
  if (open === "ALL" || !submitted) return application;
  const mixed = (written, sent, group) =>
    Object.fromEntries([
      ...Object.entries(sent).filter(([id]) => !open.includes(`${group}.${id}`)),
      ...Object.entries(written).filter(([id]) => open.includes(`${group}.${id}`)),
    ]);
  const isOpen = ({ slot }) => open.includes(`documents.${slot}`);
  return {
    ...application,
    answers: mixed(application.answers, submitted.answers, "answers"),
    sites: open.includes("sites") ? application.sites : submitted.sites,
    track: open.includes("track") ? application.track : submitted.track,
    documents: [...submitted.documents.filter((one) => !isOpen(one)), ...application.documents.filter(isOpen)],
  };
}

function nameOf(path, call) {
  if (path === "sites" || path === "track") return say(`${path}.label`);
  const [kind, id] = path.split(".");
  const named = kind === "documents" ? call.documents : [...fixedQuestions(), ...(call.questions ?? [])];
  return inMyLanguage(named?.find((one) => one.id === id)?.label) || path;
}
