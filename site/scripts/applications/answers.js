/* Answers as text and as elements: on the check step, in the dossier, beside another version. */
import { el, userText } from "../page/elements.js";
import { plainDate } from "../page/dates.js";
import { money, number } from "../page/numbers.js";
import { phoneText } from "./phone.js";
import { inMyLanguage, language, say } from "../page/texts.js";

/** An answer as plain text; "" for none. */
export function answerText(question, value) {
  if (value === undefined || value === null || value === "") return "";
  switch (question.kind) {
    case "choice":
      return optionLabel(question, value);
    case "choices":
      return value.map((one) => optionLabel(question, one)).join(", ");
    case "consent":
      return value ? say("answer.yes") : say("answer.no");
    case "number":
      return numberOr(value, number, value);
    case "money":
      return numberOr(value, money, `${value} €`);
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value) : value;
    case "siren":
      return String(value).replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u00a0$2\u00a0$3");
    case "phone":
      return phoneText(String(value), language);
    case "founders":
      return value.map(founderText).join("\n");
    default:
      return String(value);
  }
}

/** An answer as an element; only http and https addresses become links. */
export function answerElement(question, value) {
  const text = answerText(question, value);
  if (!text) return el("span", { class: "none" }, say("answer.none"));
  if (question.kind === "founders")
    return el(
      "ul",
      { class: "people" },
      value.map((person) => el("li", {}, userText(founderText(person)))),
    );
  const address = question.kind === "url" ? safeAddress(text) : null;
  if (address)
    return el("a", { href: address, rel: "noopener noreferrer", target: "_blank", class: "typed", dir: "auto" }, text);
  return userText(text);
}

function safeAddress(text) {
  try {
    const address = new URL(text);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

// Formats only unambiguous numbers; others stay as typed until the server has read them.
function numberOr(value, format, otherwise) {
  if (typeof value === "number") return format(value);
  return /^\d+([.,]\d{1,2})?$/.test(value) ? format(Number(value.replace(",", "."))) : otherwise;
}

const optionLabel = (question, id) => inMyLanguage(question.options?.find((option) => option.id === id)?.label) || id;

function founderText({ name, role, email, fullTime, share }) {
  const hours = say(fullTime ? "founders.full" : "founders.part");
  const part =
    share === undefined || share === null || share === ""
      ? null
      : say("founders.holds", { share: typeof share === "number" ? number(share) : share });
  return [name, role, email, hours, part].filter(Boolean).join(" · ");
}
