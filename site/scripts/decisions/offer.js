/* Offers of a place: their end, and their answers, each with a confirmation; the rank on a waiting list. */
import { request } from "../page/api.js";
import { addressOf } from "../applications/address.js";
import { siteName } from "../calls/call.js";
import { confirmAction } from "../page/dialog.js";
import { el } from "../page/elements.js";
import { fromNow, dateTime } from "../page/moments.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

const maxChars = 2000;

/** The offers that wait for an answer, a change of site first; then the ranks on waiting lists. */
export function offerParts(application, call, redraw) {
  return [
    application.move ? movePart(application, call, redraw) : null,
    application.offer && application.status === "OFFERED" ? offerPart(application, call, redraw) : null,
    ...(application.waiting ?? []).map(({ site, rank }) =>
      el("p", { class: "waiting" }, say("offer.waiting", { rank, site: siteName(call, site) })),
    ),
  ];
}

function offerPart(application, call, redraw) {
  const { site, expiresAt, deferral } = application.offer;
  const name = siteName(call, site);
  const isDeferralAsked = deferral === "ASKED";
  return el(
    "section",
    { class: "offer" },
    el("h3", {}, say("offer.heading", { site: name })),
    el("p", {}, say("offer.until", { moment: dateTime(expiresAt, call.zone), left: fromNow(expiresAt) })),
    isDeferralAsked ? el("p", {}, say("offer.defer-asked")) : null,
    answers(
      {
        application,
        site,
        redraw,
        acceptText: say("offer.accept-text", { site: name }),
        refuseText: say("offer.refuse-text", { site: name }),
        accepted: say("offer.accepted"),
        refused: say("offer.refused"),
      },
      deferral === "NOT_ASKED"
        ? el("button", { type: "button", class: "link", onclick: () => defer(application, redraw) }, say("offer.defer"))
        : null,
    ),
  );
}

function movePart(application, call, redraw) {
  const { site, expiresAt } = application.move;
  const from = siteName(call, application.offer.site);
  return el(
    "section",
    { class: "offer" },
    el("h3", {}, say("offer.move-heading", { site: siteName(call, site) })),
    el("p", {}, say("offer.move-text", { from })),
    el("p", {}, say("offer.until", { moment: dateTime(expiresAt, call.zone), left: fromNow(expiresAt) })),
    answers({
      application,
      site,
      redraw,
      acceptText: say("offer.move-text", { from }),
      refuseText: say("offer.move-refuse-text", { from }),
      accepted: say("offer.move-accepted"),
      refused: say("offer.move-refused"),
    }),
  );
}

function answers(offer, more = null) {
  return el(
    "div",
    { class: "actions" },
    el("button", { type: "button", class: "primary", onclick: () => accept(offer) }, say("offer.accept")),
    el("button", { type: "button", class: "quiet", onclick: () => refuse(offer) }, say("offer.refuse")),
    more,
  );
}

async function accept({ application, site, redraw, acceptText, accepted }) {
  const changed = await confirmAction({
    heading: say("offer.accept-heading"),
    text: acceptText,
    yes: say("offer.accept-yes"),
    action: () => answered(application, "acceptance", { site }),
  });
  if (changed) redraw(changed, accepted);
}

async function refuse({ application, site, redraw, refuseText, refused }) {
  const reason = paragraph("refusal-reason");
  const changed = await confirmAction({
    heading: say("offer.refuse-heading"),
    text: refuseText,
    yes: say("offer.refuse-yes"),
    danger: true,
    more: [labelled(reason, say("offer.reason"))],
    action: () => answered(application, "refusal", { site, reason: reason.value }),
  });
  if (changed) redraw(changed, refused);
}

async function defer(application, redraw) {
  const sentence = paragraph("deferral-sentence");
  const changed = await confirmAction({
    heading: say("offer.defer-heading"),
    text: say("offer.defer-text"),
    yes: say("offer.defer-yes"),
    more: [labelled(sentence, say("offer.defer-sentence"))],
    action: () => answered(application, "deferral", { sentence: sentence.value }),
  });
  if (changed) redraw(changed, say("offer.deferred"));
}

async function answered(application, answer, body) {
  return (await withSignIn(() => request("POST", addressOf(application, `/offer/${answer}`), body))).data;
}

function paragraph(id) {
  return el("textarea", { id, rows: 3, dir: "auto", maxlength: maxChars });
}

function labelled(field, label) {
  return el("div", { class: "field" }, el("label", { for: field.id }, label), field);
}
