/* The two questions of every call. */
import { say } from "../page/texts.js";

export const fixedQuestions = () => [
  {
    id: "startup",
    kind: "line",
    required: true,
    maxChars: 200,
    autocomplete: "organization",
    label: say("fixed.startup"),
    hint: say("fixed.startup-hint"),
  },
  {
    id: "contact",
    kind: "line",
    required: true,
    maxChars: 200,
    autocomplete: "name",
    label: say("fixed.contact"),
    hint: say("fixed.contact-hint"),
  },
];
