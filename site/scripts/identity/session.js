/* The session. Its cookie is HttpOnly, so the page asks GET /api/sessions. */
import { request } from "../page/api.js";
import { dropPrefetched, rememberApplication, rememberCall, rememberSignedIn } from "../page/prefetch.js";
import { byId, el } from "../page/elements.js";
import { clearStorage, removeAddress } from "../page/storage.js";
import { pageLink, say } from "../page/texts.js";

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

export async function signOut() {
  await request("DELETE", "sessions").catch((problem) => {
    if (problem.code !== "NOT_SIGNED_IN") throw problem;
  });
  clearStorage();
  rememberSignedIn(false);
  rememberCall(null);
  rememberApplication(null);
  location.replace(pageLink("index.html"));
}

/** Makes the answer to a sign-in the session. */
export function setSession(session) {
  dropPrefetched();
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
