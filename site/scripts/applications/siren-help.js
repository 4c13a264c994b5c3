/* The name behind a SIREN, from the State's directory of companies: asked by the browser, at the press of a button. */
import { announce, el, userText } from "../page/elements.js";
import { say } from "../page/texts.js";

const directory = "https://recherche-entreprises.api.gouv.fr/search";
const TIMEOUT = 4000;
const MAX_FAILURES = 3;
let failures = 0;

/** Adds a button under a SIREN field, visible from nine digits on; a failure blocks nothing. */
export function sirenHelp(control) {
  const button = el(
    "button",
    { type: "button", class: "link small", hidden: true, onclick: lookUp },
    say("siren.look"),
  );
  const answer = el("p", { class: "hint", role: "status" });
  let asked = null;

  function update() {
    if (asked !== sirenOf(control.value)) answer.textContent = "";
    button.hidden = failures >= MAX_FAILURES || !sirenOf(control.value);
  }

  async function lookUp() {
    const siren = (asked = sirenOf(control.value));
    button.setAttribute("aria-busy", "true");
    try {
      const company = await companyName(siren);
      if (siren !== sirenOf(control.value)) return;
      answer.replaceChildren(...(company ? [say("siren.found"), " ", userText(company)] : [say("siren.none")]));
    } catch {
      failures += 1;
      answer.textContent = say("siren.failed");
      if (failures >= MAX_FAILURES) announce(say("siren.failed"));
    } finally {
      button.removeAttribute("aria-busy");
      update();
    }
  }

  control.addEventListener("input", update);
  control.closest(".field").append(button, answer);
  return { update };
}

// The first nine digits of a SIRET; the server checks them.
function sirenOf(text) {
  const digits = text.replace(/[\s.\u00A0\u202F-]/g, "");
  return /^\d{9}$|^\d{14}$/.test(digits) ? digits.slice(0, 9) : null;
}

async function companyName(siren) {
  const answer = await fetch(`${directory}?q=${siren}&page=1&per_page=1`, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const company = (await answer.json()).results.find((one) => one.siren === siren);
  return company && [company.nom_complet, company.siege?.libelle_commune].filter(Boolean).join(", ");
}
