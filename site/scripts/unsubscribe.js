/* The way out of mails of one kind. Opening the page changes nothing: only its button unsubscribes. */
import { request } from "./page/api.js";
import { byId, focusOnVisibleHeading, showState } from "./page/elements.js";
import { say } from "./page/texts.js";

// The kind and the secret of a mail's way out; what a mail program glued to its end is ignored.
const ADDRESS = /^#(?:%23)?(?:(readings|reminders)-([0-9a-f]{64})|(alumni)-([0-9a-z]+)-([A-Za-z0-9_-]{20,}))/;

start();
addEventListener("hashchange", start);

function start() {
  const [, kind, hash, alumni, project, secret] = location.hash.match(ADDRESS) ?? [];
  if (!kind && !alumni) return showState("wrong");
  const path = alumni
    ? `projects/${project}/alumni/unsubscriptions/${secret}`
    : `committee/unsubscriptions/${kind}/${hash}`;
  byId("what").textContent = say(`unsubscribe.${kind ?? alumni}`);
  for (const one of document.querySelectorAll("[data-for]"))
    one.hidden = (one.dataset.for === "alumni") !== Boolean(alumni);
  byId("unsubscribe").onclick = ({ currentTarget }) => unsubscribe(path, currentTarget);
  showState("ask");
}

async function unsubscribe(path, button) {
  button.setAttribute("aria-busy", "true");
  byId("unsubscribe-error").textContent = "";
  try {
    await request("POST", path, {});
    showState("done");
    focusOnVisibleHeading();
  } catch (problem) {
    if (problem.code === "LINK_WRONG") {
      showState("wrong");
      focusOnVisibleHeading();
    } else byId("unsubscribe-error").textContent = problem.message;
  } finally {
    button.removeAttribute("aria-busy");
  }
}
