/* Entry and reading list of the committee. Opening a link changes nothing: only the button starts a session. */
// First: it takes the token out of the address before texts are loaded.
import { memberEntry } from "./identity/member-entry.js";
import { request } from "./page/api.js";
import { byId, el, showState, userText } from "./page/elements.js";
import { switchLanguage } from "./page/language.js";
import { withoutTail } from "./identity/link.js";
import { dateTime } from "./page/dates.js";
import { loadCall, siteName } from "./calls/call.js";
import { inMyLanguage, isolated, pageLink, say } from "./page/texts.js";

memberEntry({
  button: "open-readings",
  heading: "readings-title",
  noLink: "committee.no-link",
  show: list,
  signedIn: () => history.replaceState(null, "", pageLink("committee.html")),
});

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
