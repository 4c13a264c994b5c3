/* What a project does when it arrives: items to tick off or to send, each with its text, its document and its day. */
import { plainDate } from "../page/dates.js";
import { dateTime } from "../page/moments.js";
import { el, userText } from "../page/elements.js";
import { isSent } from "./papers.js";
import { isOver } from "./where.js";
import { inMyLanguage, say } from "../page/texts.js";

export function onboardingPart(project, save, papers) {
  const { onboarding, state } = project;
  if (onboarding.length === 0 || isOver(state)) return [];
  const left = onboarding.filter((item) => isLeft(item, project)).length;
  const error = el("p", { class: "error", role: "alert" });
  return [
    el("h2", {}, say("project.onboarding")),
    el("p", { class: "hint" }, left ? say("project.onboarding-left", { n: left }) : say("project.onboarding-done")),
    el(
      "ul",
      { class: "plain steps" },
      onboarding.map((item) =>
        el("li", { class: isLeft(item, project) ? "left" : "done" }, row(item, project, save, papers, error)),
      ),
    ),
    error,
  ];
}

/** Whether the reader has still to do the item; what is signed, each signs. */
export const isLeft = (item, project) =>
  item.kind === "sign"
    ? !project.signatures.some(({ me }) => me)
    : !item.done && !(item.kind === "send" && isSent(item, project));

function row(item, project, save, papers, error) {
  const about = [
    item.text ? el("span", { class: "hint" }, inMyLanguage(item.text)) : null,
    item.url
      ? el("a", { href: item.url, target: "_blank", rel: "noopener noreferrer" }, say("project.read-document"))
      : null,
    item.dueOn && isLeft(item, project)
      ? el("span", { class: "at" }, say("project.due", { day: plainDate(item.dueOn) }))
      : null,
    item.done
      ? el(
          "span",
          { class: "at" },
          item.done.by ? [userText(item.done.by), ", "] : null,
          dateTime(item.done.at, project.zone),
        )
      : null,
  ];
  if (item.kind === "sign") return signRow(item, project, about);
  return item.kind === "send"
    ? sendRow(item, project, save, papers, error, about)
    : tickRow(item, project, save, error, inMyLanguage(item.title), about);
}

/** Without a file, the item can be ticked off: it may have been sent in another way. */
function sendRow(item, project, save, papers, error, about) {
  const field = papers.field(item.slot);
  field.describe(...about.filter(Boolean));
  return [
    field.root,
    isSent(item, project) ? null : tickRow(item, project, save, error, say("project.sent-otherwise"), []),
  ];
}

function signRow(item, project, about) {
  return [
    el("span", { class: "what" }, inMyLanguage(item.title)),
    ...about,
    isLeft(item, project)
      ? el("a", { href: "#agreement-title" }, say("project.go-sign"))
      : el("span", { class: "at" }, say("project.you-signed")),
  ];
}

function tickRow(item, project, save, error, text, about) {
  const id = `item-${item.id}`;
  const box = el("input", {
    type: "checkbox",
    id,
    checked: Boolean(item.done),
    onchange: async () => {
      error.textContent = "";
      const done = project.onboarding.filter((one) => one.done && one.id !== item.id).map((one) => one.id);
      try {
        await save({ done: box.checked ? [...done, item.id] : done }, say("project.saved"));
      } catch (problem) {
        box.checked = !box.checked;
        error.textContent = problem.message;
      }
    },
  });
  return el("div", { class: "option" }, box, el("div", {}, el("label", { for: id }, text), ...about));
}
