/* Signing in with a code by e-mail: on the page, or in a dialog over a form. */
import { inDialog, notNowButton } from "../page/dialog.js";
import { announce, el } from "../page/elements.js";
import { removeAddress, storedAddress } from "../page/storage.js";
import { dateTime } from "../page/moments.js";
import { requestCode, signInWithCode, signInWithLink, signInWithLinkAndCode } from "./codes.js";
import { lastAddress } from "./session.js";
import { say } from "../page/texts.js";

let count = 0;

/**
 * A form for the address, then for the code; it starts with the code if one was requested before a reload. Calls
 * `opened(session)`.
 */
export function signInForm(opened, email = lastAddress()) {
  const id = `sign-in-${++count}`;
  const place = el("div", { class: "sign-in" });
  const waiting = storedAddress();
  const state = { id, place, opened, email: waiting ?? email };
  if (waiting) showCodeStep(state);
  else showAddressStep(state);
  return place;
}

/** A form for the code that the holder of a member's link has been mailed. Calls `opened(session)`. */
export function codeForm(link, opened) {
  const place = el("div", { class: "sign-in" });
  showCodeStep({ id: `sign-in-${++count}`, place, opened, link });
  return place;
}

/** Asks to sign in over the page, after a session has ended. Resolves to true once somebody is signed in. */
export const signInDialog = () =>
  inDialog(say("sign-in.again"), (close) => [
    el("p", {}, say("sign-in.again-text")),
    signInForm(() => close(true)),
    el("div", { class: "actions" }, notNowButton(close)),
  ]);

/** Runs the action; if the session has ended, asks to sign in and runs it again. */
export async function withSignIn(action) {
  try {
    return await action();
  } catch (problem) {
    if (problem.code !== "NOT_SIGNED_IN" || !(await signInDialog())) throw problem;
    return action();
  }
}

function showAddressStep(state, problem) {
  const { id, place } = state;
  const input = el("input", {
    id: `${id}-email`,
    type: "email",
    name: "email",
    autocomplete: "email",
    required: true,
    value: state.email,
    "aria-describedby": `${id}-email-hint ${id}-error`,
  });
  const form = stepForm(
    state,
    say("sign-in.send"),
    async () => {
      state.email = input.value.trim();
      await requestCode(state.email, form.calculating);
      showCodeStep(state);
    },
    [
      el("label", { for: input.id }, say("sign-in.email")),
      el("p", { class: "hint", id: `${id}-email-hint` }, say("sign-in.email-hint")),
      input,
    ],
    input,
  );
  place.replaceChildren(form);
  if (problem) form.refuse(problem);
}

function showCodeStep(state) {
  const { id, place } = state;
  const input = el("input", {
    id: `${id}-code`,
    name: "code",
    class: "code",
    autocomplete: "one-time-code",
    inputmode: "text",
    autocapitalize: "characters",
    spellcheck: "false",
    required: true,
    "aria-describedby": `${id}-code-hint ${id}-error`,
  });
  const form = stepForm(
    state,
    say("sign-in.open"),
    async () => {
      const session = await (state.link
        ? signInWithLinkAndCode(state.link, input.value)
        : signInWithCode(state.email, input.value));
      place.replaceChildren();
      await state.opened(session);
    },
    [
      state.link
        ? null
        : el("p", { class: "sent" }, say("sign-in.sent"), " ", el("bdi", { class: "address" }, state.email)),
      el("label", { for: input.id }, say("sign-in.code")),
      el("p", { class: "hint", id: `${id}-code-hint` }, say("sign-in.code-hint")),
      input,
    ],
    input,
  );
  form.append(
    el(
      "div",
      { class: "actions small" },
      el(
        "button",
        { type: "button", class: "link", onclick: () => sendAgain(state, form) },
        say("sign-in.another-code"),
      ),
      state.link
        ? null
        : el(
            "button",
            {
              type: "button",
              class: "link",
              onclick: () => {
                removeAddress();
                showAddressStep(state);
                place.querySelector("input").focus();
              },
            },
            say("sign-in.another-address"),
          ),
    ),
  );
  place.replaceChildren(form);
  input.focus();
}

async function sendAgain(state, form) {
  if (form.getAttribute("aria-busy")) return;
  form.setAttribute("aria-busy", "true");
  try {
    await (state.link ? mailAnotherCode(state.link, form) : requestCode(state.email, form.calculating));
    form.querySelector("input").value = "";
    form.querySelector("input").focus();
    announce(say("sign-in.sent-again"));
    form.refuse(null);
  } catch (problem) {
    form.refuse(problem);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

// The link asks for a code each time, and has then mailed one.
const mailAnotherCode = (link, form) =>
  signInWithLink(link, form.calculating).catch((problem) => {
    if (problem.code !== "CODE_NEEDED") throw problem;
  });

function stepForm({ id }, label, submitted, children, input) {
  const error = el("p", { class: "error", id: `${id}-error`, role: "alert" });
  const progress = el("p", { class: "hint", role: "status" });
  const button = el("button", { class: "primary" }, label);
  const form = el(
    "form",
    {
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        if (button.getAttribute("aria-busy")) return;
        button.setAttribute("aria-busy", "true");
        form.refuse(null);
        try {
          await submitted();
        } catch (problem) {
          form.refuse(problem);
          input.focus();
        } finally {
          button.removeAttribute("aria-busy");
        }
      },
    },
    ...children.filter(Boolean),
    error,
    progress,
    button,
  );
  form.calculating = () => (progress.textContent = say("sign-in.calculating"));
  form.refuse = (problem) => {
    progress.textContent = "";
    error.textContent = problem ? problemText(problem) : "";
    input.setAttribute("aria-invalid", String(Boolean(problem)));
  };
  return form;
}

function problemText(problem) {
  switch (problem.code) {
    case "EMAIL_INVALID":
      return say("sign-in.email-invalid");
    case "CODE_WRONG":
      return say("sign-in.code-wrong");
    case "TOO_MANY_CODES":
      return problem.more.retryAt
        ? say("sign-in.too-many", { moment: dateTime(problem.more.retryAt) })
        : problem.message;
    default:
      return problem.message;
  }
}
