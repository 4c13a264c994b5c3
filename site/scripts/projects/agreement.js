/* The agreement: its text, the signature of the reader under a typed name, and who has signed. */
import { request } from "../page/api.js";
import { dateTime } from "../page/moments.js";
import { confirmAction } from "../page/dialog.js";
import { el, userText } from "../page/elements.js";
import { withSignIn } from "../identity/sign-in.js";
import { isOver } from "./where.js";
import { language, say } from "../page/texts.js";

const maxName = 200;

export function agreementPart(project, save, papers) {
  const { agreement, signatures } = project;
  const mine = signatures.find(({ me }) => me);
  if (!agreement && signatures.length === 0) return [];
  return [
    el("h2", { id: "agreement-title", tabindex: "-1" }, say("project.agreement")),
    ...(mine ? [] : toSign(project, save)),
    signatures.length ? signedList(project) : null,
    mine ? pdfButton(project) : null,
    mine && agreement?.slot && !isOver(project.state) ? scan(papers.field(agreement.slot)) : null,
  ].filter(Boolean);
}

function scan(field) {
  field.describe(el("p", { class: "hint" }, say("project.ink")));
  return field.root;
}

function toSign(project, save) {
  const { agreement, state } = project;
  if (!agreement || isOver(state)) return [];
  const { text, hash } = agreement.texts[language];
  return [
    el("p", { class: "hint" }, say("project.agreement-text", { version: agreement.version })),
    el(
      "div",
      { class: "contract", tabindex: "0", role: "region", "aria-labelledby": "agreement-title" },
      userText(text, "p"),
    ),
    el("button", { type: "button", class: "primary", onclick: () => sign(project, hash, save) }, say("project.sign")),
  ];
}

function sign({ people }, hash, save) {
  const name = el("input", {
    id: "signature-name",
    autocomplete: "name",
    maxlength: maxName,
    value: people.find(({ me }) => me)?.name ?? "",
  });
  const error = el("p", { class: "error", id: "signature-error" });
  return confirmAction({
    heading: say("project.sign-heading"),
    text: say("project.sign-text"),
    yes: say("project.sign-yes"),
    more: [el("div", { class: "field" }, el("label", { for: name.id }, say("project.sign-name")), name, error)],
    check: () => {
      error.textContent = name.value.trim() ? "" : say("error.REQUIRED");
      if (!name.value.trim()) name.focus();
      return Boolean(name.value.trim());
    },
    action: () => save({ signature: { name: name.value, hash } }, say("project.signed")),
  });
}

const signedList = ({ signatures, zone }) =>
  el(
    "ul",
    { class: "plain speakers" },
    signatures.map((signed) =>
      el(
        "li",
        {},
        el(
          "span",
          { class: "what" },
          userText(signed.name || say("project.erased")),
          signed.me ? say("project.you") : null,
        ),
        el(
          "span",
          { class: "at" },
          say("project.signed-at", { moment: dateTime(signed.at, zone), version: signed.version }),
        ),
      ),
    ),
  );

function pdfButton({ id }) {
  const error = el("p", { class: "error", role: "alert" });
  const button = el(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: async () => {
        button.setAttribute("aria-busy", "true");
        error.textContent = "";
        try {
          const path = `projects/${encodeURIComponent(id)}/agreement`;
          location.assign((await withSignIn(() => request("GET", path))).data.url);
        } catch (problem) {
          error.textContent = problem.message;
        } finally {
          button.removeAttribute("aria-busy");
        }
      },
    },
    say("project.pdf"),
  );
  return el("div", {}, button, error);
}
