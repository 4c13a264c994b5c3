/* Who is signed in. The cookie is HttpOnly: the page learns it from GET /api/sessions. */
import { ask } from "../page/api.js";
import { noteCall, noteSignedIn } from "../page/early.js";
import { byId, el } from "../page/elements.js";
import { clearStorage, removeAddress, storeAddress } from "../page/storage.js";
import { solve } from "./proof.js";
import { language, pageLink, say } from "../page/texts.js";

let current = null;

/** The session, or null when nobody is signed in. */
export async function whoIsHere() {
  try {
    current = (await ask("GET", "sessions")).data;
  } catch (problem) {
    if (problem.code !== "NOT_SIGNED_IN") throw problem;
    current = null;
  }
  showWho();
  return current;
}

export const lastAddress = () => current?.email ?? "";

/**
 * Asks for a code; where the stack is busy the browser calculates first, and `calculating()` is called before it does.
 */
export async function askForCode(email, calculating) {
  try {
    await ask("POST", "codes", { email, language });
  } catch (problem) {
    if (problem.code !== "PROOF_NEEDED") throw problem;
    calculating();
    await ask("POST", "codes", { email, language, proof: await solve(problem.more.challenge) });
  }
  storeAddress(email);
}

export async function openWithCode(email, code) {
  return opened((await ask("POST", "sessions", { email, code })).data);
}

export async function openWithLink(link) {
  return opened((await ask("POST", "sessions", { link })).data);
}

export async function leave() {
  await ask("DELETE", "sessions").catch((problem) => {
    if (problem.code !== "NOT_SIGNED_IN") throw problem;
  });
  clearStorage();
  noteSignedIn(false);
  noteCall(null);
  location.replace(pageLink("index.html"));
}

function opened(session) {
  current = session;
  showWho();
  return session;
}

function showWho() {
  noteSignedIn(current !== null);
  if (current) removeAddress();
  const place = byId("who");
  if (!place) return;
  place.replaceChildren();
  if (!current) return;
  place.append(
    el("bdi", { class: "who-name" }, current.email),
    el(
      "button",
      { type: "button", class: "link", onclick: () => leave().catch((problem) => alert(problem.message)) },
      say("session.leave"),
    ),
  );
}

// A page that the browser kept whole shows who was here before: it is hidden when left and asked afresh when it comes
// back.
addEventListener("pagehide", () => document.documentElement.classList.add("left"));
addEventListener("pageshow", (event) =>
  event.persisted ? location.reload() : document.documentElement.classList.remove("left"),
);
