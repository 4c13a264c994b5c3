/* Entry and reading list of the committee. Opening a link changes nothing: only the button starts a session. */
// First: it takes the token out of the address before texts are loaded.
import { forgetToken, heldToken } from "./identity/held-link.js";
import { request } from "./page/api.js";
import { byId, el, focusOn, focusOnVisibleHeading, showState, userText } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { switchLanguage } from "./page/language.js";
import { tokenInAddress, withoutTail } from "./identity/link.js";
import { dateTime } from "./page/dates.js";
import { signInWithLink, loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { loadCall, siteName } from "./calls/call.js";
import { inMyLanguage, isolated, pageLink, say } from "./page/texts.js";

start().catch(showFailure);
// A link pasted into a tab with this page changes only the fragment.
addEventListener("hashchange", () => tokenInAddress(location) && start().catch(showFailure));

async function start() {
  const token = heldToken();
  if (token) return door(token);
  const session = await loadSession();
  if (session?.roles.includes("committee")) return list();
  offerCode(session ? "committee.not-a-member" : "committee.no-link");
}

function door(token) {
  const button = byId("open-readings");
  button.onclick = async () => {
    button.setAttribute("aria-busy", "true");
    try {
      await signInWithLink(token);
      forgetToken();
      await list();
      focusOn(byId("readings-title"));
    } catch (problem) {
      if (problem.code === "LINK_WRONG") {
        forgetToken();
        offerCode("committee.link-wrong");
      } else byId("door-error").textContent = problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  showState("door");
}

function offerCode(why) {
  byId("code-why").textContent = say(why);
  byId("sign-in").replaceChildren(
    signInForm(async (session) => {
      history.replaceState(null, "", pageLink("committee.html"));
      if (!session.roles.includes("committee")) return offerCode("committee.not-a-member");
      await list();
      focusOnVisibleHeading();
    }, ""),
  );
  showState("code");
}

async function list() {
  const wanted = withoutTail(new URLSearchParams(location.search).get("call") ?? "");
  const { data } = await request("GET", wanted ? `committee?call=${encodeURIComponent(wanted)}` : "committee");
  if (switchLanguage(data.member.language)) return;
  const call = await loadCall(data.call).catch(() => null);
  const { zone } = data;
  const counted = data.readings.filter(({ state }) => state === "OPEN" || state === "DONE");
  const done = counted.filter((reading) => reading.state === "DONE").length;
  byId("readings-call").textContent = inMyLanguage(data.title ?? call?.title);
  byId("hello").textContent = say("committee.hello", { name: isolated(data.member.name) });
  byId("progress-text").textContent = counted.length
    ? say("committee.progress", { done, all: counted.length })
    : say("committee.nothing");
  byId("progress").hidden = counted.length === 0;
  byId("progress").max = Math.max(counted.length, 1);
  byId("progress").value = done;
  const due = counted.find((reading) => reading.state === "OPEN" && reading.dueAt)?.dueAt;
  byId("due").textContent = due ? say("committee.due", { moment: dateTime(due, zone) }) : "";
  const order = ["OPEN", "DONE", "CLOSED", "RECUSED"];
  const sorted = [...data.readings].sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) || String(one.dueAt).localeCompare(String(other.dueAt)),
  );
  byId("readings").replaceChildren(...sorted.map((reading) => row(reading, call)));
  showState("readings");
}

function row(reading, call) {
  const name = reading.startup ? userText(reading.startup) : say("status.unnamed");
  const track = call?.tracks?.find((one) => one.id === reading.track);
  const about = [
    reading.site && call ? siteName(call, reading.site) : reading.site,
    track ? inMyLanguage(track.title) : null,
  ]
    .filter(Boolean)
    .join(" · ");
  const state = el("span", { class: `badge ${reading.state.toLowerCase()}` }, say(`reading.${reading.state}`));
  const title =
    reading.state === "RECUSED"
      ? el("span", { class: "reading-name" }, name)
      : el("a", { class: "reading-name", href: pageLink("dossier.html", { application: reading.application }) }, name);
  return el(
    "li",
    { class: reading.state.toLowerCase() },
    title,
    about ? el("span", { class: "about" }, about) : null,
    state,
  );
}
