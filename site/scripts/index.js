/* The home page: the calls, open ones first, with sites and tracks. */
import { pendingDecisionText, siteName, stateText, stateOf } from "./calls/call.js";
import { loadCall, loadCalls } from "./calls/published.js";
import { byId, el, showState } from "./page/elements.js";
import { inMyLanguage, pageLink, say } from "./page/texts.js";

const order = ["OPEN", "SOON", "CLOSED"];

try {
  const calls = [...(await loadCalls())].sort(
    (one, other) =>
      order.indexOf(stateOf(one)) - order.indexOf(stateOf(other)) || one.closesAt.localeCompare(other.closesAt),
  );
  if (calls.length === 0) showState("no-calls");
  else {
    byId("calls").replaceChildren(...calls.map(card));
    showState("calls");
  }
} catch (problem) {
  if (problem.status === 404 || problem.status === 403) showState("no-calls");
  else {
    byId("calls-failure").textContent = problem.message;
    showState("failure");
  }
}

function card(call) {
  const state = stateOf(call);
  const more = el("div", { class: "more" });
  const decision = pendingDecisionText(call);
  const link =
    state === "OPEN"
      ? el(
          "a",
          { class: "button primary", href: pageLink("apply.html", { call: call.id }) },
          say("index.apply"),
          el("span", { class: "heard" }, ` : ${inMyLanguage(call.title)}`),
        )
      : null;
  if (link)
    loadCall(call.id).then(
      (whole) => whole && more.append(...places(whole)),
      () => {},
    );
  return el(
    "li",
    { class: `call ${state.toLowerCase()}` },
    el("p", { class: "badge" }, say(`index.state.${state}`)),
    el("h3", {}, inMyLanguage(call.title)),
    el("p", { class: "when" }, stateText(call)),
    decision ? el("p", { class: "when" }, decision) : null,
    more,
    link,
  );
}

function places(call) {
  const list = (heading, items) =>
    items.length
      ? [
          el(
            "div",
            {},
            el("h4", {}, heading),
            el(
              "ul",
              { class: "plain" },
              items.map((item) => el("li", {}, item)),
            ),
          ),
        ]
      : [];
  return [
    ...list(
      say("index.sites"),
      (call.sites ?? []).map((site) =>
        site.places ? `${siteName(call, site.id)} · ${say("sites.places", { n: site.places })}` : site.name,
      ),
    ),
    ...list(
      say("index.tracks"),
      (call.tracks ?? []).map((track) => [
        inMyLanguage(track.title),
        track.hint ? el("span", { class: "places" }, inMyLanguage(track.hint)) : null,
      ]),
    ),
  ];
}
