/* The page that verifies a receipt, at the press of its button. */
import { request } from "./page/api.js";
import { byId, focusOn } from "./page/elements.js";
import { dateTime } from "./page/moments.js";
import { say } from "./page/texts.js";

const names = ["number", "receivedAt", "fingerprint", "application", "seal"];
// Characters that mail programs and sentences glue to the end of a link.
const TAIL = /[\s.,;:!?)\]>"'»”’]+$/;
const fields = names.map((name) => byId(name));

fillIn();
addEventListener("hashchange", fillIn);
byId("verify").addEventListener("submit", (event) => {
  event.preventDefault();
  verify();
});

// A receipt's link holds its values after the "#", which no server sees.
function fillIn() {
  const held = new URLSearchParams(location.hash.slice(1));
  for (const field of fields) if (held.has(field.id)) field.value = held.get(field.id).replace(TAIL, "");
}

async function verify() {
  const button = byId("verify-now");
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  try {
    const receipt = Object.fromEntries(fields.map((field) => [field.id, field.value.trim()]));
    const missing = fields.find((field) => !receipt[field.id]);
    if (missing) return tell("wrong", say("verify.missing"), missing);
    const { genuine } = (await request("POST", "receipts/verification", receipt)).data;
    if (genuine) tell("good", say("verify.genuine", { number: receipt.number, moment: dateTime(receipt.receivedAt) }));
    else tell("wrong", say("verify.not-genuine"));
  } catch (problem) {
    const [first] = Object.keys(problem.fields ?? {});
    tell("wrong", problem.fields?.receivedAt ? say("verify.not-a-time") : problem.message, first && byId(first));
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function tell(how, text, field) {
  for (const one of fields) one.removeAttribute("aria-invalid");
  field?.setAttribute("aria-invalid", "true");
  const answer = byId("answer");
  answer.hidden = false;
  answer.className = how === "good" ? "notice good" : "notice";
  answer.textContent = text;
  if (field) field.focus();
  else focusOn(answer);
}
