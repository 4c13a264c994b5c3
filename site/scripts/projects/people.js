/* The people who speak for a project: inviting a co-founder, removing somebody, handing over. */
import { longDate } from "../page/dates.js";
import { confirmAction } from "../page/dialog.js";
import { el, userText } from "../page/elements.js";
import { language, say, isolated } from "../page/texts.js";

const maxName = 200;

export function peoplePart(project, save) {
  const { people, invitations } = project;
  return [
    el("h2", {}, say("project.people")),
    el("ul", { class: "plain speakers" }, [
      ...people.map((person) => el("li", {}, personRow(person, project, save))),
      ...invitations.map((person) => el("li", {}, invitationRow(person, project, save))),
    ]),
    el(
      "button",
      { type: "button", class: "quiet", id: "invite", onclick: () => invite(project, save) },
      say("project.invite"),
    ),
  ];
}

const sent = ({ name, email, language: theirs }) => ({ name, email, language: theirs });

/** Everybody but one, as the server wants them back. */
const others = ({ people, invitations }, gone) =>
  [...people, ...invitations].filter(({ email }) => email !== gone.email).map(sent);

function personRow(person, project, save) {
  const remove = person.me ? () => leave(person, project, save) : () => takeOut(person, project, save);
  return [
    el("span", { class: "what" }, userText(person.name), person.me ? say("project.you") : null),
    el("bdi", { class: "at" }, person.email),
    project.people.length > 1
      ? el(
          "button",
          { type: "button", class: "link", onclick: remove },
          person.me ? say("project.leave") : say("project.remove", { name: isolated(person.name) }),
        )
      : null,
  ];
}

function invitationRow(person, project, save) {
  return [
    el("span", { class: "what" }, userText(person.name)),
    el("bdi", { class: "at" }, person.email),
    el(
      "span",
      { class: "at" },
      say(person.replaces ? "project.invited-instead" : "project.invited", { day: longDate(person.at, project.zone) }),
    ),
    el(
      "button",
      { type: "button", class: "link", onclick: () => withdraw(person, project, save) },
      say("project.uninvite", { name: isolated(person.name) }),
    ),
  ];
}

const withdraw = (person, project, save) =>
  confirmAction({
    heading: say("project.uninvite-heading"),
    text: say("project.uninvite-text", { name: isolated(person.name) }),
    yes: say("project.uninvite-yes"),
    danger: true,
    action: () => save({ people: others(project, person) }, say("project.saved")),
  });

const takeOut = (person, project, save) =>
  confirmAction({
    heading: say("project.remove-heading"),
    text: say("project.remove-text", { name: isolated(person.name) }),
    yes: say("project.remove-yes"),
    danger: true,
    action: () => save({ people: others(project, person) }, say("project.saved")),
  });

const leave = (me, project, save) =>
  confirmAction({
    heading: say("project.leave-heading"),
    text: say("project.leave-text"),
    yes: say("project.leave-yes"),
    danger: true,
    action: () => save({ people: others(project, me) }, say("project.saved")),
  });

function invite(project, save) {
  const name = el("input", { id: "invited-name", autocomplete: "off", maxlength: maxName });
  const email = el("input", { id: "invited-email", type: "email", autocomplete: "off" });
  const instead = el("input", { id: "invited-instead", type: "checkbox" });
  const error = el("p", { class: "error", role: "alert" });
  return confirmAction({
    heading: say("project.invite-heading"),
    text: say("project.invite-text"),
    yes: say("project.invite-yes"),
    more: [
      el("div", { class: "field" }, el("label", { for: name.id }, say("project.invite-name")), name),
      el("div", { class: "field" }, el("label", { for: email.id }, say("project.invite-email")), email),
      el("div", { class: "option" }, instead, el("label", { for: instead.id }, say("project.invite-instead"))),
      error,
    ],
    check: () => {
      const missing = [name, email].find((input) => !input.value.trim());
      error.textContent = missing ? say("project.invite-missing") : "";
      missing?.focus();
      return !missing;
    },
    action: () => {
      const invited = { name: name.value, email: email.value.trim(), language, replacesMe: instead.checked };
      const people = [...project.people, ...project.invitations].map(sent);
      return save({ people: [...people, invited] }, say("project.invited-said"));
    },
  });
}
