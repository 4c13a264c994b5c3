/* The people who speak for a project. */
import { el, userText } from "../page/elements.js";
import { say } from "../page/texts.js";

export function peoplePart({ people }) {
  return [
    el("h2", {}, say("project.people")),
    el(
      "ul",
      { class: "plain speakers" },
      people.map((person) =>
        el(
          "li",
          {},
          el("span", { class: "what" }, userText(person.name), person.me ? say("project.you") : null),
          el("bdi", { class: "at" }, person.email),
        ),
      ),
    ),
  ];
}
