/*
 * Requests that start with the script, all at once: on a slow line each saved round trip is half a second. The page
 * lists them in <meta name="prefetch">; each answer is taken once.
 */
import { language } from "./language.js";

const signedInKey = "navette:signed-in";
const lastCallKey = "navette:call";
const lastApplicationKey = "navette:application";
const requested = new Map();
const page = document.querySelector("meta[name=prefetch]")?.dataset ?? {};

for (const path of pathsOf(page.always)) prefetch(path);
if (storedValue(signedInKey)) for (const path of pathsOf(page.signedIn)) prefetch(path);

/** The path of the page's texts. */
export const textsPath = (language) => page.always.split(" ")[0].replace("{language}", language);

/** The answer, or null if it was not requested, is already taken, or failed. */
export function takePrefetched(path) {
  const answer = requested.get(path) ?? null;
  requested.delete(path);
  return answer;
}

/** Drops what was requested before somebody signed in. */
export const dropPrefetched = () => requested.clear();

/** Stores a hint for the next page; the server knows who is signed in. */
export const rememberSignedIn = (yes) => storeValue(signedInKey, yes ? "1" : null);

/** Stores the call to prefetch if an address names none. */
export const rememberCall = (id) => storeValue(lastCallKey, id);

/** Stores one of the person's applications: its name lets the server read it beside the session. */
export const rememberApplication = (id) => storeValue(lastApplicationKey, id);

/** The call that was opened last; empty without one. */
export function lastCall() {
  return idOf(storedValue(lastCallKey));
}

/** An application of the person's; empty if this browser knows none. */
export function lastApplication() {
  return idOf(storedValue(lastApplicationKey));
}

function storeValue(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    /* without storage, less is prefetched */
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
  const asked = (name) => new URLSearchParams(location.search).get(name)?.replace(/[^A-Za-z0-9_-]+$/, "");
  const values = { call: asked("call") ?? lastCall(), application: asked("application"), language };
  const hints = { lastCall: lastCall(), lastApplication: lastApplication() };
  return list
    .split(" ")
    .map((path) => path.replace(/\{(\w+)\}/g, (whole, name) => hints[name] ?? (idOf(values[name]) || whole)))
    .filter((path) => path && !path.includes("{"));
}

function idOf(value) {
  return /^[A-Za-z0-9_-]{1,80}$/.test(value ?? "") ? value : "";
}

function storedValue(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
