/* The offer of a place: its end, and its two answers, each with a confirmation. */
import { request } from "../page/api.js";
import { siteName } from "../calls/call.js";
import { confirmAction } from "../page/dialog.js";
import { el } from "../page/elements.js";
import { fromNow, dateTime } from "../page/dates.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

export function offerPart(application, call, redraw) {
  if (!application.offer || application.status !== "OFFERED") return null;
  const { site, expiresAt } = application.offer;
  const name = siteName(call, site);
  return el(
    "section",
    { class: "offer" },
    el("h3", {}, say("offer.heading", { site: name })),
    el("p", {}, say("offer.until", { moment: dateTime(expiresAt, call.zone), left: fromNow(expiresAt) })),
    el(
      "div",
      { class: "actions" },
      el(
        "button",
        { type: "button", class: "primary", onclick: () => accept(application, name, redraw) },
        say("offer.accept"),
      ),
      el(
        "button",
        { type: "button", class: "quiet", onclick: () => refuse(application, name, redraw) },
        say("offer.refuse"),
      ),
    ),
  );
}

async function accept(application, site, redraw) {
  const changed = await confirmAction({
    heading: say("offer.accept-heading"),
    text: say("offer.accept-text", { site }),
    yes: say("offer.accept-yes"),
    action: async () =>
      (await withSignIn(() => request("POST", `applications/${application.id}/offer/acceptance`, {}))).data,
  });
  if (changed) redraw(changed, say("offer.accepted"));
}

async function refuse(application, site, redraw) {
  const reason = el("textarea", { id: "refusal-reason", rows: 3, dir: "auto" });
  const changed = await confirmAction({
    heading: say("offer.refuse-heading"),
    text: say("offer.refuse-text", { site }),
    yes: say("offer.refuse-yes"),
    danger: true,
    more: [el("div", { class: "field" }, el("label", { for: reason.id }, say("offer.reason")), reason)],
    action: async () =>
      (
        await withSignIn(() =>
          request("POST", `applications/${application.id}/offer/refusal`, { reason: reason.value }),
        )
      ).data,
  });
  if (changed) redraw(changed, say("offer.refused"));
}
