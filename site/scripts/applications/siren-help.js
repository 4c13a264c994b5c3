/*
 * Whose number it is, from the State's directory of companies. Asked by the browser, only when somebody presses the
 * button.
 */
import { announce, el, userText } from "../page/elements.js";
import { say } from "../page/texts.js";

const directory = "https://recherche-entreprises.api.gouv.fr/search";
const patience = 4000;
const mostFailures = 3;
let failures = 0;

/** Stands under a SIREN's field, shows once nine digits are there, and never holds anything up. */
export function sirenHelp(control) {
  const button = el("button", { type: "button", class: "link small", hidden: true, onclick: look }, say("siren.look"));
  const answer = el("p", { class: "hint", role: "status" });
  let asked = null;

  function update() {
    if (asked !== sirenIn(control.value)) answer.textContent = "";
    button.hidden = failures >= mostFailures || !sirenIn(control.value);
  }

  async function look() {
    const siren = (asked = sirenIn(control.value));
    button.setAttribute("aria-busy", "true");
    try {
      const company = await named(siren);
      if (siren !== sirenIn(control.value)) return;
      answer.replaceChildren(...(company ? [say("siren.found"), " ", userText(company)] : [say("siren.none")]));
    } catch {
      failures += 1;
      answer.textContent = say("siren.failed");
      if (failures >= mostFailures) announce(say("siren.failed"));
    } finally {
      button.removeAttribute("aria-busy");
      update();
    }
  }

  control.addEventListener("input", update);
  control.closest(".field").append(button, answer);
  return { update };
}

// Of a SIRET the first nine; the server says whether they are right.
function sirenIn(text) {
  const digits = text.replace(/[\s.\u00A0\u202F-]/g, "");
  return /^\d{9}$|^\d{14}$/.test(digits) ? digits.slice(0, 9) : null;
}

async function named(siren) {
  const answer = await fetch(`${directory}?q=${siren}&page=1&per_page=1`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const company = (await answer.json()).results.find((one) => one.siren === siren);
  return company && [company.nom_complet, company.siege?.libelle_commune].filter(Boolean).join(", ");
}
