/* Entry and reading lists of the committee. Opening a link changes nothing: only the button starts a session. */
// First: it takes the token out of the address before texts are loaded.
import { memberEntry } from "./identity/member-entry.js";
import { readingList } from "./committee/reading-list.js";
import { request } from "./page/api.js";
import { byId, showState } from "./page/elements.js";
import { switchLanguage } from "./page/language.js";
import { rememberCall } from "./page/prefetch.js";
import { withoutTail } from "./identity/link.js";
import { isolated, pageLink, say } from "./page/texts.js";

memberEntry({
  button: "open-readings",
  heading: "readings-title-0",
  noLink: "committee.no-link",
  show: list,
  signedIn: () => history.replaceState(null, "", pageLink("committee.html")),
});

async function list() {
  const wanted = withoutTail(new URLSearchParams(location.search).get("call") ?? "");
  const { data } = await request("GET", wanted ? `committee?call=${encodeURIComponent(wanted)}` : "committee");
  rememberCall(data.call);
  if (switchLanguage(data.member.language)) return;
  byId("hello").textContent = say("committee.hello", { name: isolated(data.member.name) });
  byId("lists").replaceChildren(...[data, ...data.otherCalls].map((one, n) => readingList(one, n, list)));
  showState("readings");
}
