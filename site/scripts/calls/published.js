/* The call files that the site publishes. */
import { language, say } from "../page/texts.js";
import { throwOffline, Problem } from "../page/api.js";
import { takePrefetched } from "../page/prefetch.js";

export const loadCalls = async () => (await loadPublished("/calls/index.json")).calls;

/** The call, or null if it does not exist. */
export async function loadCall(id) {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(id ?? "")) return null;
  return loadPublished(`/calls/${id}.json`).catch((problem) => {
    if (problem.status === 404 || problem.status === 403) return null;
    throw problem;
  });
}

async function loadPublished(path) {
  let answer;
  try {
    answer =
      (await takePrefetched(path)) ??
      (await fetch(path, { headers: { "accept-language": language }, cache: "no-cache" }));
  } catch {
    throwOffline();
  }
  if (!answer.ok) throw new Problem({ status: answer.status, code: "UNKNOWN", detail: say("problem.server") });
  // Unknown addresses may come back as an HTML page with status 200.
  return answer.json().catch(() => {
    throw new Problem({ status: 404, code: "UNKNOWN", detail: say("problem.server") });
  });
}
