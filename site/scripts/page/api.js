/* Requests to /api. Every refusal becomes a Problem with a readable sentence. */
import { noteServerTime } from "./clock.js";
import { takePrefetched } from "./prefetch.js";
import { language, say } from "./texts.js";

// How often a request is repeated that an overloaded service refused: nothing was done.
const RETRIES = 3;

export class Problem extends Error {
  constructor({ status = 0, code, title, detail, fields, ...more }) {
    // The title is the sentence for people; the detail adds paths of fields, which the page puts into words itself.
    super(title || detail || say("problem.unknown"));
    Object.assign(this, { status, code, fields: fields ?? {}, more });
  }

  /** Whether there was no proper answer: no network, no capacity, or a server error. A later try may succeed. */
  get isTransient() {
    return this.status === 0 || this.status >= 500 || this.code === "OVERLOADED";
  }
}

/** Resolves to `{data, version}`; `version` is the number in the ETag, sent back as `If-Match` with a change. */
export async function request(method, path, body, { version, keepalive = false } = {}) {
  const headers = { accept: "application/json", "accept-language": language };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  const options = {
    method,
    headers,
    keepalive,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
    cache: "no-store",
  };
  for (let left = RETRIES; ; left--) {
    const answer = await fetched(`/api/${path}`, options);
    noteServerTime(answer);
    const data = await read(answer);
    if (answer.ok) return { data, version: versionOf(answer, data) };
    if (data?.code !== "OVERLOADED" || !left || keepalive) throw refusal(answer, data);
    await pause(answer);
  }
}

async function fetched(address, options) {
  try {
    return (options.method === "GET" && (await takePrefetched(address))) || (await fetch(address, options));
  } catch {
    throwOffline();
  }
}

/** Waits for as long as an overloaded service asks, and a random while more: not everybody comes back at once. */
function pause(answer) {
  const seconds = Number(answer.headers.get("retry-after")) || 2;
  return new Promise((resolve) => setTimeout(resolve, 1000 * seconds * (1 + Math.random())));
}

export function throwOffline() {
  throw new Problem({ code: "OFFLINE", detail: say("problem.offline") });
}

async function read(answer) {
  if (answer.status === 204) return null;
  try {
    return await answer.json();
  } catch {
    return null;
  }
}

function refusal(answer, data) {
  if (data?.code) return new Problem({ ...data, status: answer.status });
  return new Problem({ status: answer.status, code: "UNKNOWN", detail: say("problem.server") });
}

function versionOf(answer, data) {
  const tag = answer.headers.get("etag")?.match(/"(\d+)"/);
  return tag ? Number(tag[1]) : data?.version;
}
