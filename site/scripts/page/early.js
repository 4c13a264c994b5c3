/*
 * What a page needs from the server, asked for all at once when its script begins: on a slow line each round trip saved
 * is half a second. The page says what in <meta name="early">; whoever needs an answer takes it from here, once.
 */
import { language } from "./language.js";

const hint = "navette:signed-in";
const lastCall = "navette:call";
const asked = new Map();
const page = document.querySelector("meta[name=early]")?.dataset ?? {};

for (const path of pathsOf(page.always)) ask(path);
if (noted(hint)) for (const path of pathsOf(page.signedIn)) ask(path);

/** The answer, or null where it was not asked for, was taken already, or did not come. */
export function taken(path) {
  const answer = asked.get(path) ?? null;
  asked.delete(path);
  return answer;
}

/** Only a hint for the next page's start: who is signed in, the server says. */
export const noteSignedIn = (yes) => note(hint, yes ? "1" : null);

/** The call that is most likely wanted next, where an address names none. */
export const noteCall = (id) => note(lastCall, id);

function note(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    /* then nothing is asked for early */
  }
}

function ask(path) {
  const api = path.startsWith("/api/");
  const options = api
    ? { headers: { accept: "application/json", "accept-language": language }, cache: "no-store" }
    : { cache: "no-cache" };
  asked.set(
    path,
    fetch(path, { credentials: "same-origin", ...options }).catch(() => null),
  );
}

function pathsOf(list = "") {
  const call = new URLSearchParams(location.search).get("call") ?? noted(lastCall) ?? "";
  const known = /^[A-Za-z0-9_-]{1,80}$/.test(call);
  return list
    .split(" ")
    .filter((path) => path && (known || !path.includes("{call}")))
    .map((path) => path.replace("{call}", call).replace("{language}", language));
}

function noted(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
