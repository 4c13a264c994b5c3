/* The exit form of a project that leaves or has finished: a lasting address, and the alumni with a way out. */
import { el } from "../page/elements.js";
import { say } from "../page/texts.js";

const maxComment = 2000;

export function exitPart({ ending, exit }, save) {
  if (!ending) return [];
  const lasting = el("input", {
    id: "exit-lasting",
    type: "email",
    autocomplete: "email",
    value: exit?.lasting ?? "",
    "aria-describedby": "exit-lasting-hint",
  });
  const alumni = el("input", { id: "exit-alumni", type: "checkbox", checked: Boolean(exit?.alumni) });
  const comment = el(
    "textarea",
    { id: "exit-comment", rows: 3, dir: "auto", maxlength: maxComment },
    exit?.comment ?? "",
  );
  const error = el("p", { class: "error", role: "alert" });
  const saving = async (button, change, said) => {
    button.setAttribute("aria-busy", "true");
    error.textContent = "";
    try {
      await save({ exit: change }, said);
    } catch (problem) {
      error.textContent = problem.code === "EMAIL_INVALID" ? say("sign-in.email-invalid") : problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  const form = el(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        if (!lasting.value.trim()) {
          error.textContent = say("sign-in.email-invalid");
          return lasting.focus();
        }
        const change = { lasting: lasting.value.trim(), alumni: alumni.checked, comment: comment.value };
        return saving(send, change, say("project.exit-saved"));
      },
    },
    el(
      "div",
      { class: "field" },
      el("label", { for: lasting.id }, say("project.exit-lasting")),
      el("p", { class: "hint", id: "exit-lasting-hint" }, say("project.exit-lasting-hint")),
      lasting,
    ),
    el("div", { class: "option" }, alumni, el("label", { for: alumni.id }, say("project.exit-alumni"))),
    el("div", { class: "field" }, el("label", { for: comment.id }, say("project.exit-comment")), comment),
    error,
  );
  const send = el(
    "button",
    { class: "primary", id: "exit-send" },
    exit ? say("project.exit-change") : say("project.exit-send"),
  );
  form.append(send);
  const out = el(
    "button",
    {
      type: "button",
      class: "link",
      onclick: () =>
        saving(out, { lasting: exit.lasting, alumni: false, comment: exit.comment }, say("project.alumni-left")),
    },
    say("project.alumni-leave"),
  );
  return [
    el("h2", {}, say("project.exit")),
    exit ? el("p", { class: "notice good" }, say(exit.alumni ? "project.exit-alumnus" : "project.exit-kept")) : null,
    exit?.alumni ? out : null,
    form,
  ].filter(Boolean);
}
