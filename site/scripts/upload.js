/* One file on its way: checked, hashed, announced to the server, then sent straight to where files are kept. */
import { ask, Problem } from "./api.js";
import { formats, typeOf } from "./file-types.js";
import { size } from "./moments.js";
import { say } from "./texts.js";

/** Resolves to the document's id. `progress` gets 0 to 1; an aborted `signal` rejects with code CANCELLED. */
export async function upload(application, slot, file, { progress, signal }) {
  const type = typeOf(file, slot.types);
  if (file.size === 0) throw new Problem({ code: "EMPTY", detail: say("upload.empty") });
  if (file.size > slot.maxBytes) throw new Problem({ code: "TOO_LARGE", detail: say("upload.too-large", { size: size(file.size), max: size(slot.maxBytes) }) });
  if (!slot.types.includes(type)) throw new Problem({ code: "TYPE_NOT_ACCEPTED", detail: say("upload.type", { formats: formats(slot.types) }) });
  const sha256 = await hashOf(file);
  stopped(signal);
  const { data } = await ask("POST", `applications/${application}/documents`, { slot: slot.id, name: file.name.normalize("NFC"), type, size: file.size, sha256 });
  const document = data.document;
  try {
    stopped(signal);
    await put(data.url, data.headers, file, { progress, signal });
  } catch (problem) {
    // The place that was made for it would wait for ever.
    ask("DELETE", `applications/${application}/documents/${document}`).catch(() => {});
    throw problem;
  }
  return document;
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

function stopped(signal) {
  if (signal.aborted) throw new Problem({ code: "CANCELLED", detail: say("upload.cancelled") });
}

// XMLHttpRequest, as fetch can't tell how far it is.
function put(url, headers, file, { progress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const failed = (key, code) => reject(new Problem({ code, status: request.status, detail: say(key) }));
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers))
      if (!["content-length", "host"].includes(name.toLowerCase())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("load", () => (request.status < 300 ? resolve() : failed("upload.refused", "REFUSED")));
    request.addEventListener("error", () => failed("upload.interrupted", "OFFLINE"));
    request.addEventListener("abort", () => failed("upload.cancelled", "CANCELLED"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
