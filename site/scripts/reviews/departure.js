/* The proposal that a project leaves: its reason, until when the founders may answer, and their answer. */
import { request } from "../page/api.js";
import { now } from "../page/clock.js";
import { monthName } from "../page/dates.js";
import { dateTime } from "../page/moments.js";
import { announce, el, focusOn, userText } from "../page/elements.js";
import { refuse, single } from "../form/field.js";
import { withSignIn } from "../identity/sign-in.js";
import { say } from "../page/texts.js";

export function departureNotice(id, review, zone) {
  const { proposal } = review;
  const box = el("div", { class: "notice departure", tabindex: "-1" });
  box.replaceChildren(
    ...[
      el("h3", {}, say(`reviews.departure.${proposal.state}`)),
      el("p", {}, say("reviews.departure-reason", { month: monthName(review.period) })),
      el("blockquote", {}, userText(review.sentence)),
      proposal.note ? el("p", {}, say("reviews.departure-note"), " ", userText(proposal.note)) : null,
      ...replyPart(id, review, zone, (answered) => {
        box.replaceWith(departureNotice(id, answered, zone));
        announce(say("reviews.departure-sent"));
      }),
    ].filter(Boolean),
  );
  return box;
}

function replyPart(id, review, zone, replied) {
  const { proposal } = review;
  const reply = proposal.reply
    ? [
        el(
          "p",
          { class: "at" },
          say("reviews.departure-replied", { who: proposal.author ?? "", moment: dateTime(proposal.repliedAt, zone) }),
        ),
        el("blockquote", {}, userText(proposal.reply)),
      ]
    : [];
  if (proposal.state !== "OPEN") return reply;
  if (Date.parse(proposal.answerUntil) < now()) return [...reply, el("p", {}, say("reviews.departure-over"))];
  return [
    ...reply,
    el("p", {}, say("reviews.departure-until", { moment: dateTime(proposal.answerUntil, zone) })),
    form(),
  ];

  function form() {
    const field = "departure-reply";
    const text = el("textarea", { rows: 4, dir: "auto" });
    const root = single(field, say("reviews.departure-reply"), "", text, { required: true });
    const button = el("button", { class: "primary" }, say("reviews.departure-send"));
    return el(
      "form",
      {
        novalidate: true,
        onsubmit: async (event) => {
          event.preventDefault();
          refuse(root, field, "");
          button.setAttribute("aria-busy", "true");
          try {
            const path = `projects/${encodeURIComponent(id)}/reviews/${encodeURIComponent(review.period)}`;
            // The proposal has no version of its own: any one will do.
            const save = () => request("PUT", path, { reply: text.value }, { version: 0 });
            replied((await withSignIn(save)).data);
          } catch (problem) {
            refuse(root, field, problem.message);
            focusOn(text);
          } finally {
            button.removeAttribute("aria-busy");
          }
        },
      },
      root,
      button,
    );
  }
}
