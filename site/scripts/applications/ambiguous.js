/* Numbers such as "186,500" and "48.000", which the server does not guess: the page asks about thousands. */
import { announce, el } from "../page/elements.js";
import { money, number } from "../page/numbers.js";
import { say } from "../page/texts.js";

/** The number that the text means if its mark separates thousands, or null if the text has another form. */
function inThousands(text) {
  const cleaned = text.trim().replace(/^\u2212/, "-");
  return /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(cleaned) ? Number(cleaned.replace(/[.,]/, "")) : null;
}

/** The question under the error, with its one button. `chosen(value)` takes the number. */
export function thousandsQuestion(kind, chosen) {
  const root = el("p", { class: "meant", hidden: true });
  return {
    root,
    /** Asks about the text, or stops asking when `text` is null. */
    ask(text) {
      const value = text === null ? null : inThousands(text);
      root.hidden = value === null;
      root.replaceChildren();
      if (value === null) return;
      const shown = kind === "money" ? money(value) : number(value);
      const question = say("number.meant", { number: shown });
      const accept = () => {
        chosen(value);
        announce(shown);
      };
      root.append(el("button", { type: "button", class: "quiet small", onclick: accept }, question));
    },
  };
}
