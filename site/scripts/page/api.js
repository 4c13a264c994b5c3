/* Requests to /api. Every refusal becomes a Problem with a readable sentence. */
import { noteServerTime } from "./clock.js";
import { takePrefetched } from "./prefetch.js";
import { language, say } from "./texts.js";

export class Problem extends Error {
  constructor({ status = 0, code, title, detail, fields, ...more }) {
    // The title is the sentence for people; the detail adds paths of fields, which the page puts into words itself.
    super(title || detail || say("problem.unknown"));
    Object.assign(this, { status, code, fields: fields ?? {}, more });
  }

  /** Whether there was no proper answer: no network, or a server error. A later try may succeed. */
  get isTransient() {
    return this.status === 0 || this.status >= 500;
  }
}

/** Resolves to `{data, version}`; `version` is the number in the ETag, sent back as `If-Match` with a change. */
export async function request(method, path, body, { version, keepalive = false } = {}) {
  const headers = { accept: "application/json", "accept-language": language };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  let answer;
  try {
    answer =
      (method === "GET" && (await takePrefetched(`/api/${path}`))) ||
      (await fetch(`/api/${path}`, {
        method,
        headers,
        keepalive,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "same-origin",
        cache: "no-store",
      }));
  } catch {
    throwOffline();
  }
  noteServerTime(answer);
  const data = await read(answer);
  if (!answer.ok) throw refusal(answer, data);
  return { data, version: versionOf(answer, data) };
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
