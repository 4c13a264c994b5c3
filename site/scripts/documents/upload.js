/* The upload of one file: checked, hashed, announced to the API, then sent to the files bucket. */
import { request, Problem } from "../page/api.js";
import { formats, typeOf } from "./file-types.js";
import { size, sizeOver } from "../page/numbers.js";
import { say } from "../page/texts.js";

// Delays between tries after a lost connection or an expired URL.
const RETRY_DELAYS = [1000, 3000, 9000];

/**
 * `address(part)` is the API's path of the application or project, or of its part. Resolves to the document's id, after
 * `onId(id)`. `progress` gets 0 to 1; an aborted `signal` rejects with CANCELLED.
 */
export async function upload(address, slot, file, { onId, progress, signal }) {
  const type = typeOf(file, slot.types);
  if (file.size === 0) throw new Problem({ code: "EMPTY", detail: say("upload.empty") });
  if (file.size > slot.maxBytes)
    throw new Problem({
      code: "TOO_LARGE",
      detail: say("upload.too-large", { size: sizeOver(file.size, slot.maxBytes), max: size(slot.maxBytes) }),
    });
  if (!slot.types.includes(type))
    throw new Problem({ code: "TYPE_NOT_ACCEPTED", detail: say("upload.type", { formats: formats(slot.types) }) });
  const announcement = {
    slot: slot.id,
    name: file.name.normalize("NFC"),
    type,
    size: file.size,
    sha256: await hashOf(file),
  };
  for (let tries = 0; ; tries++) {
    try {
      return await send(address, announcement, file, { onId, progress, signal });
    } catch (problem) {
      if (!isWorthRetrying(problem) || tries === RETRY_DELAYS.length) throw problem;
      progress(0);
      await pause(RETRY_DELAYS[tries], signal);
    }
  }
}

// Errors of the file itself, which no retry changes.
const PERMANENT = ["EMPTY", "TOO_LARGE", "TYPE_NOT_ACCEPTED"];

/** Whether another try may succeed. */
export const isRetryable = (problem) => !PERMANENT.includes(problem.code);

const isWorthRetrying = (problem) =>
  problem.code !== "CANCELLED" && (problem.isTransient || problem.code === "REFUSED");

/** Sends the file to a new URL. */
async function send(address, announcement, file, { onId, progress, signal }) {
  throwIfCancelled(signal);
  const { data } = await request("POST", address("/documents"), announcement);
  onId(data.document);
  try {
    throwIfCancelled(signal);
    await put(data.url, data.headers, file, { progress, signal });
    return data.document;
  } catch (problem) {
    // Removal of the announced document, which would otherwise wait for ever.
    request("DELETE", address(`/documents/${data.document}`)).catch(() => {});
    throw problem;
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new Problem({ code: "CANCELLED", detail: say("upload.cancelled") }));
    });
  });
}

async function hashOf(file) {
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Problem({ code: "UNREADABLE", detail: say("upload.unreadable") });
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

function throwIfCancelled(signal) {
  if (signal.aborted) throw new Problem({ code: "CANCELLED", detail: say("upload.cancelled") });
}

// XMLHttpRequest: fetch reports no upload progress.
function put(url, headers, file, { progress, signal }) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const failed = (key, code) => reject(new Problem({ code, status: xhr.status, detail: say(key) }));
    xhr.open("PUT", url);
    for (const [name, value] of Object.entries(headers))
      if (!["content-length", "host"].includes(name.toLowerCase())) xhr.setRequestHeader(name, value);
    xhr.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    xhr.addEventListener("load", () => (xhr.status < 300 ? resolve() : failed("upload.refused", "REFUSED")));
    xhr.addEventListener("error", () => failed("upload.interrupted", "OFFLINE"));
    xhr.addEventListener("abort", () => failed("upload.cancelled", "CANCELLED"));
    signal.addEventListener("abort", () => xhr.abort());
    xhr.send(file);
  });
}
