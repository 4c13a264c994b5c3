/* A correction request of staff: its message, its fields, its end. */
import { openCorrection } from "./editable.js";
import { el, userText } from "../page/elements.js";
import { fixedQuestions } from "./fixed-questions.js";
import { dateTime } from "../page/moments.js";
import { inMyLanguage, say } from "../page/texts.js";

/**
 * The notice of an open correction request, as a list of elements. `heading`: the tag of its title; `goTo(path)` leads
 * to a field.
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
              ? el("button", { type: "button", class: "link", onclick: () => goTo(path) }, fieldName(path, call))
              : fieldName(path, call),
          ),
        ),
      ),
      el("p", {}, say("correction.until", { moment: dateTime(correction.until, call.zone) })),
    ),
  ];
}

/** An application as its form shows it: `open` fields as written, all others as they were sent. */
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

function fieldName(path, call) {
  if (path === "sites" || path === "track") return say(`${path}.label`);
  const [kind, id] = path.split(".");
  const named = kind === "documents" ? call.documents : [...fixedQuestions(), ...(call.questions ?? [])];
  return inMyLanguage(named?.find((one) => one.id === id)?.label) || path;
}
