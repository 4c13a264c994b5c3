/*
 * What a page needs from the server, asked for all at once when its script begins: on a slow line each round trip saved
 * is half a second. The page says what in <meta name="prefetch">; whoever needs an answer takes it from here, once.
 */
import { language } from "./language.js";

const signedInKey = "navette:signed-in";
const lastCallKey = "navette:call";
const requested = new Map();
const page = document.querySelector("meta[name=prefetch]")?.dataset ?? {};

for (const path of pathsOf(page.always)) prefetch(path);
if (storedValue(signedInKey)) for (const path of pathsOf(page.signedIn)) prefetch(path);

/** The answer, or null where it was not asked for, was taken already, or did not come. */
export function takePrefetched(path) {
  const answer = requested.get(path) ?? null;
  requested.delete(path);
  return answer;
}

/** Only a hint for the next page's start: who is signed in, the server says. */
export const rememberSignedIn = (yes) => storeValue(signedInKey, yes ? "1" : null);

/** The call that is most likely wanted next, where an address names none. */
export const rememberCall = (id) => storeValue(lastCallKey, id);

function storeValue(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    /* then nothing is asked for early */
  }
}

function prefetch(path) {
  const api = path.startsWith("/api/");
  const options = api
    ? { headers: { accept: "application/json", "accept-language": language }, cache: "no-store" }
    : { cache: "no-cache" };
  requested.set(
    path,
    fetch(path, { credentials: "same-origin", ...options }).catch(() => null),
  );
}

function pathsOf(list = "") {
  const call = new URLSearchParams(location.search).get("call") ?? storedValue(lastCallKey) ?? "";
  const known = /^[A-Za-z0-9_-]{1,80}$/.test(call);
  return list
    .split(" ")
    .filter((path) => path && (known || !path.includes("{call}")))
    .map((path) => path.replace("{call}", call).replace("{language}", language));
}

function storedValue(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
