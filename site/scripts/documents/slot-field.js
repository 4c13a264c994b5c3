/* A document slot: choose a file, follow its upload, cancel, try again, remove. */
import { request } from "../page/api.js";
import { announce, el, userText } from "../page/elements.js";
import { errorOf, hintOf, label, refuse } from "../form/field.js";
import { accepts, formats } from "./file-types.js";
import { equal } from "../form/merge.js";
import { size } from "../page/numbers.js";
import { withSignIn } from "../identity/sign-in.js";
import { inMyLanguage, isolated, say } from "../page/texts.js";
import { isRetryable, upload } from "./upload.js";

/**
 * The field of a slot. `address(part)` is the API's path of the application or project, or of its part; `refresh()`
 * loads its documents and redraws every slot.
 */
export function slotField(slot, address, refresh) {
  const id = `documents.${slot.id}`;
  const text = inMyLanguage(slot.label);
  const about = el("div");
  const list = el("ul", { class: "files" });
  const uploads = el("ul", { class: "files" });
  const input = el("input", {
    type: "file",
    id,
    multiple: true,
    accept: accepts(slot.types),
    class: "file",
    "aria-describedby": `${id}-hint ${id}-error`,
  });
  input.addEventListener("change", () => {
    for (const file of input.files) start(file);
    input.value = "";
  });
  const hint = say("documents.hint", { formats: formats(slot.types), max: size(slot.maxBytes) });
  const root = el(
    "div",
    { class: "field slot" },
    el("h3", {}, label(text, { required: slot.required })),
    about,
    hintOf(id, hint),
    errorOf(id),
    list,
    uploads,
    el(
      "div",
      { class: "drop" },
      input,
      el("label", { for: id }, say("documents.choose"), el("span", { class: "heard" }, ` ${text}`)),
      el("span", { class: "hint", "aria-hidden": "true" }, say("documents.drop")),
    ),
  );
  acceptDrops(root, (files) => files.forEach(start));
  const uploading = new Set();
  let documents = [];
  let locked = false;

  async function start(file) {
    const row = uploadRow(file, () => start(file));
    uploads.append(row.root);
    refuse(root, id, "");
    try {
      await withSignIn(() =>
        upload(address, slot, file, {
          onId: (one) => uploading.add(one),
          progress: row.progress,
          signal: row.signal,
        }),
      );
      row.root.remove();
      announce(say("documents.sent", { name: isolated(file.name) }));
      await refresh();
    } catch (problem) {
      if (problem.code === "CANCELLED") row.root.remove();
      else row.failed(problem.message, isRetryable(problem));
      if (problem.code === "OFFLINE") addEventListener("online", row.again, { once: true });
    }
  }

  async function remove(document) {
    try {
      await withSignIn(() => request("DELETE", address(`/documents/${document.id}`)));
      announce(say("documents.removed", { name: isolated(document.name) }));
      await refresh();
      input.focus();
    } catch (problem) {
      refuse(root, id, problem.code === "DOCUMENT_REQUIRED" ? say("documents.replace") : problem.message);
      announce(problem.message);
    }
  }

  return {
    id,
    slot,
    root,
    label: text,
    question: { kind: "document", required: slot.required },
    get value() {
      return documents.filter((one) => one.state === "CHECKED" || (one.state === "WAITING" && one.arrived !== false));
    },
    draw(all) {
      // Running uploads have a line of their own, with progress.
      const now = all.filter((one) => one.slot === slot.id && !(one.arrived === false && uploading.has(one.id)));
      // No redraw without news: a focused button stays.
      if (equal(now, documents)) return;
      documents = now;
      list.replaceChildren(
        ...documents.map((one) =>
          el(
            "li",
            {},
            documentSummary(one, slot),
            locked
              ? null
              : el(
                  "button",
                  {
                    type: "button",
                    class: "link small",
                    "aria-label": say("documents.remove-named", { name: isolated(one.name) }),
                    onclick: () => remove(one),
                  },
                  say("documents.remove"),
                ),
          ),
        ),
      );
    },
    lock() {
      locked = true;
      root.querySelector(".drop").hidden = true;
      for (const button of list.querySelectorAll("button")) button.remove();
    },
    get busy() {
      return uploads.querySelector("progress") !== null;
    },
    /** Shows more about it, under its title. */
    describe: (...elements) => about.replaceChildren(...elements),
    refuse: (sentence) => refuse(root, id, sentence),
    focus: () => input.focus(),
  };
}

/** Name, size and state of a document, and the names of files inside; for a refused one, the reason and what to do. */
export function documentSummary(document, slot) {
  const refused = document.state === "REJECTED" || document.state === "UNSAFE";
  const state = say(
    refused
      ? `verdict.${document.verdict}`
      : document.arrived === false
        ? "document.not-arrived"
        : `document.${document.state}`,
    { formats: slot ? formats(slot.types) : "PDF" },
  );
  return el(
    "span",
    { class: "about-file" },
    userText(document.name),
    el("span", { class: "file-size" }, ` ${size(document.size)}`),
    el("span", { class: `file-state ${document.arrived === false ? "missing" : document.state.toLowerCase()}` }, state),
    document.attachments?.length ? attachments(document.attachments) : null,
  );
}

const attachments = (names) =>
  el("span", { class: "file-attachments" }, say("document.attachments", { names: names.map(isolated).join(", ") }));

function uploadRow(file, again) {
  const control = new AbortController();
  const bar = el("progress", {
    max: "1",
    value: "0",
    "aria-label": say("documents.sending", { name: isolated(file.name) }),
  });
  const percent = el("span", { class: "percent" }, say("documents.preparing"));
  const error = el("p", { class: "error", role: "alert" });
  const buttons = el(
    "span",
    { class: "moves" },
    el("button", { type: "button", class: "link small", onclick: () => control.abort() }, say("documents.cancel")),
  );
  const root = el(
    "li",
    { class: "sending" },
    el("span", { class: "about-file" }, userText(file.name), el("span", { class: "file-size" }, ` ${size(file.size)}`)),
    bar,
    percent,
    buttons,
    error,
  );
  const retry = () => {
    root.remove();
    again();
  };
  return {
    root,
    signal: control.signal,
    /** Restarts the upload, unless the line is gone. */
    again: () => root.isConnected && retry(),
    progress(part) {
      bar.value = part;
      percent.textContent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(part);
    },
    failed(text, isRetryable) {
      bar.remove();
      percent.remove();
      error.textContent = text;
      buttons.replaceChildren(
        isRetryable
          ? el("button", { type: "button", class: "quiet small", onclick: retry }, say("documents.retry"))
          : "",
        el("button", { type: "button", class: "link small", onclick: () => root.remove() }, say("documents.dismiss")),
      );
    },
  };
}

function acceptDrops(root, take) {
  root.addEventListener("dragover", (event) => {
    event.preventDefault();
    root.classList.add("over");
  });
  root.addEventListener("dragleave", () => root.classList.remove("over"));
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    root.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
}
