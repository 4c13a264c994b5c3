/* The receipt: what was received, when, under which number. Made to be printed. */
import { el, typed } from "./elements.js";
import { moment } from "./moments.js";
import { inMyLanguage, say } from "./texts.js";

export function receiptCard(call, application) {
  const { number, receivedAt, fingerprint } = application.receipt;
  return el("section", { class: "receipt", "aria-labelledby": `receipt-${number}` },
    el("h2", { id: `receipt-${number}` }, say("receipt.heading")),
    el("dl", {},
      line(say("receipt.number"), el("strong", { class: "number" }, number)),
      line(say("receipt.startup"), typed(application.startup ?? "")),
      line(say("receipt.call"), inMyLanguage(call.title)),
      line(say("receipt.at"), moment(receivedAt, call.zone)),
      line(say("receipt.fingerprint"), el("code", {}, fingerprint))),
    el("p", { class: "hint" }, say("receipt.fingerprint-hint")),
    el("button", { type: "button", class: "quiet", onclick: () => print() }, say("receipt.print")));
}

const line = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));
