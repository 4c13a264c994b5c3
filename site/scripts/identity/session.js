/* The session. Its cookie is HttpOnly, so the page asks GET /api/sessions. */
import { request } from "../page/api.js";
import { rememberCall, rememberSignedIn } from "../page/prefetch.js";
import { byId, el } from "../page/elements.js";
import { clearStorage, removeAddress, storeAddress } from "../page/storage.js";
import { language, pageLink, say } from "../page/texts.js";

let current = null;

/** The session, or null when nobody is signed in. */
export async function loadSession() {
  try {
    current = (await request("GET", "sessions")).data;
  } catch (problem) {
    if (problem.code !== "NOT_SIGNED_IN") throw problem;
    current = null;
  }
  showSignedIn();
  return current;
}

export const lastAddress = () => current?.email ?? "";

/** Requests a code. A busy stack asks for a proof of work; `calculating()` is called before it is solved. */
export async function requestCode(email, calculating) {
  await withProof((proof) => request("POST", "codes", { email, language, ...proof }), calculating);
  storeAddress(email);
}

async function withProof(send, calculating) {
  try {
    return await send({});
  } catch (problem) {
    if (problem.code !== "PROOF_NEEDED") throw problem;
    calculating();
    const { solve } = await import("./proof.js");
    return send({ proof: await solve(problem.more.challenge) });
  }
}

export async function signInWithCode(email, code) {
  return setSession((await request("POST", "sessions", { email, code })).data);
}

/** Signs in with a member's link; where the browser is new to it, the refusal CODE_NEEDED has mailed a code. */
export async function signInWithLink(link, calculating = () => {}) {
  return setSession((await withProof((proof) => request("POST", "sessions", { link, ...proof }), calculating)).data);
}

export async function signInWithLinkAndCode(link, code) {
  return setSession((await request("POST", "sessions", { link, code })).data);
}

export async function signOut() {
  await request("DELETE", "sessions").catch((problem) => {
    if (problem.code !== "NOT_SIGNED_IN") throw problem;
  });
  clearStorage();
  rememberSignedIn(false);
  rememberCall(null);
  location.replace(pageLink("index.html"));
}

function setSession(session) {
  current = session;
  showSignedIn();
  return session;
}

function showSignedIn() {
  rememberSignedIn(current !== null);
  if (current) removeAddress();
  const place = byId("who");
  if (!place) return;
  place.replaceChildren();
  showMenu(place.closest(".top"));
  if (!current) return;
  place.append(
    el("bdi", { class: "who-name" }, current.email),
    el(
      "button",
      { type: "button", class: "link", onclick: () => signOut().catch((problem) => alert(problem.message)) },
      say("session.leave"),
    ),
  );
}

// On a small screen the header of a signed-in person is one line: navigation, languages and signing out are in a menu.
function showMenu(header) {
  header.querySelector(".menu")?.remove();
  header.classList.toggle("slim", current !== null);
  if (!current) return;
  const button = el(
    "button",
    {
      type: "button",
      class: "menu",
      "aria-expanded": "false",
      onclick: () => button.setAttribute("aria-expanded", String(header.classList.toggle("unfolded"))),
    },
    el("span", { class: "heard" }, `${say("page.menu")} `),
    el("bdi", {}, current.email),
  );
  header.querySelector(".brand").after(button);
}

// A page from the back-forward cache may show the previous person: it is hidden when left and reloaded when it returns.
addEventListener("pagehide", () => document.documentElement.classList.add("left"));
addEventListener("pageshow", (event) =>
  event.persisted ? location.reload() : document.documentElement.classList.remove("left"),
);
