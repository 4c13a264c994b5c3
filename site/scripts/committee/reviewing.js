/* The review on the page. What its use needs is loaded at the first sign of it. */
import { announce, byId, el } from "../page/elements.js";
import { once } from "../page/on-demand.js";
import { storeCopy, storedCopy } from "../page/storage.js";
import { contentOf, reviewSheet } from "./review-sheet.js";
import { say } from "../page/texts.js";

const SIGNS = ["pointerdown", "keydown", "focusin", "scroll"];

/** `load()` resolves to the parts of in-use.js; `onRecused()` is called after a recusal. */
export async function reviewing(dossier, id, turn, load, onRecused) {
  const name = `review:${id}`;
  const sheet = reviewSheet(dossier);
  const shown = sheet.read();
  const form = byId("review");
  const inUse = once(async () => {
    const parts = await load();
    form.removeEventListener("input", keep);
    return { ...parts, ...parts.review(sheet, { name, dossier, id, turn, shown }) };
  });
  const use = (action = () => {}) => inUse().then(action, showOffline);

  // Until the parts are there, this browser keeps what is typed.
  function keep() {
    storeCopy(name, { mine: sheet.read(), sent: shown, stored: contentOf(dossier.review) });
    sheet.showProgress();
    use();
  }

  function showOffline(problem) {
    if (problem.code !== "OFFLINE") throw problem;
    const bar = byId("save-bar");
    if (bar.dataset.save) return;
    const text = say("save.offline");
    bar.dataset.save = "FAILED";
    bar.replaceChildren(el("p", { class: "save-text" }, text));
    announce(text);
  }

  // Some browsers never load a module again that has failed once, unless the page is loaded again.
  const again = () => inUse().catch(() => storedCopy(name) && location.reload());

  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("done").onclick = () => use(({ finish }) => finish());
  byId("recusal").replaceChildren(
    el(
      "button",
      {
        type: "button",
        class: "link danger-text",
        onclick: () => use(async ({ recuse }) => (await recuse(id)) && onRecused()),
      },
      say("recusal.open"),
    ),
  );
  for (const sign of SIGNS)
    addEventListener(sign, () => inUse().catch(() => {}), { once: true, capture: true, passive: true });
  addEventListener("online", again);
  if (dossier.review.done || dossier.others.length || storedCopy(name)) await inUse();
}
