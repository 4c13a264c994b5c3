/* What a member of the committee says about themselves: whom they know, and what they like to read. */
// First: it takes the token out of the address before texts are loaded.
import { memberEntry } from "./identity/member-entry.js";
import { refuse, single } from "./form/field.js";
import { group } from "./form/group.js";
import { withSignIn } from "./identity/sign-in.js";
import { withoutTail } from "./identity/link.js";
import { request } from "./page/api.js";
import { announce, byId, el, focusOn, showState } from "./page/elements.js";
import { switchLanguage } from "./page/language.js";
import { inMyLanguage, isolated, say } from "./page/texts.js";

const LINES = ["companies", "people"];
const MAX_LINES = 30;
const MAX_CHARS = 100;

memberEntry({ button: "open-interests", heading: "interests-title", noLink: "committee.no-link", show: open });

async function open() {
  const wanted = withoutTail(new URLSearchParams(location.search).get("call") ?? "");
  const { data } = await request("GET", wanted ? `committee?call=${encodeURIComponent(wanted)}` : "committee");
  if (switchLanguage(data.member.language)) return;
  byId("call").textContent = inMyLanguage(data.title);
  draw(data);
  showState("interests");
}

function draw({ call, sites, tracks, interests }) {
  const lines = Object.fromEntries(LINES.map((name) => [name, el("textarea", { rows: 4, dir: "auto" })]));
  const boxes = {
    sites: checkboxes("sites", sites, interests.sites),
    wishedSites: checkboxes("wished-sites", sites, interests.wishes.sites),
    wishedTracks: checkboxes("wished-tracks", names(tracks), interests.wishes.tracks),
  };
  const status = el("p", { id: "interests-status", role: "status" });
  const button = el("button", { type: "submit", class: "primary" }, say("interests.save"));
  const form = byId("interests");
  let version = interests.version;
  LINES.forEach((name) => (lines[name].value = interests[name].join("\n")));
  form.replaceChildren(
    ...LINES.map((name) => single(name, say(`interests.${name}`), say(`interests.${name}-hint`), lines[name])),
    group("sites", say("interests.sites"), say("interests.sites-hint"), boxes.sites.options),
    group("wishes", say("interests.wishes"), say("interests.wishes-hint"), [
      ...boxes.wishedSites.options,
      ...boxes.wishedTracks.options,
    ]),
    el("p", {}, button),
    status,
  );
  form.oninput = () => (status.textContent = "");
  form.onsubmit = async (event) => {
    event.preventDefault();
    if (button.hasAttribute("aria-busy") || !areShort(lines)) return;
    button.setAttribute("aria-busy", "true");
    try {
      const { data } = await withSignIn(() =>
        request("PUT", `committee/interests?call=${encodeURIComponent(call)}`, typed(), { version }),
      );
      version = data.interests.version;
      status.replaceChildren(...saved(data.closed));
    } catch (problem) {
      const current = problem.code === "STALE_VERSION" ? problem.more.current : null;
      if (current) join(current);
      status.textContent = current ? say("interests.joined") : problem.message;
    } finally {
      button.removeAttribute("aria-busy");
    }
    announce(status.textContent);
  };

  function typed() {
    return {
      companies: entries(lines.companies),
      people: entries(lines.people),
      sites: boxes.sites.chosen(),
      wishes: { sites: boxes.wishedSites.chosen(), tracks: boxes.wishedTracks.chosen() },
    };
  }

  // Another window has saved something else: both are shown, and nothing is lost.
  function join(current) {
    version = current.version;
    for (const name of LINES) lines[name].value = [...new Set([...entries(lines[name]), ...current[name]])].join("\n");
    boxes.sites.choose(current.sites);
    boxes.wishedSites.choose(current.wishes.sites);
    boxes.wishedTracks.choose(current.wishes.tracks);
  }
}

const names = (titles) => Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, inMyLanguage(title)]));

const entries = (area) =>
  area.value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function checkboxes(name, labels, chosen) {
  const inputs = Object.keys(labels).map((id) =>
    el("input", { type: "checkbox", id: `${name}-${id}`, value: id, checked: chosen.includes(id) }),
  );
  return {
    options: inputs.map((input) =>
      el("div", { class: "option" }, input, el("label", { for: input.id }, isolated(labels[input.value]))),
    ),
    chosen: () => inputs.filter((input) => input.checked).map((input) => input.value),
    choose: (ids) => inputs.filter((input) => ids.includes(input.value)).forEach((input) => (input.checked = true)),
  };
}

function areShort(lines) {
  const problems = LINES.map((name) => {
    const all = entries(lines[name]);
    const long = all.findIndex((line) => [...line].length > MAX_CHARS);
    const text =
      all.length > MAX_LINES
        ? say("interests.too-many", { max: MAX_LINES })
        : long < 0
          ? ""
          : say("interests.too-long", { n: long + 1, max: MAX_CHARS });
    refuse(lines[name].closest(".field"), name, text);
    return text ? lines[name] : null;
  });
  const first = problems.find(Boolean);
  focusOn(first);
  return !first;
}

function saved(closed) {
  const left = closed.map(({ startup }) => isolated(startup || say("status.unnamed"))).join(", ");
  return [say("interests.saved"), left ? ` ${say("interests.closed", { list: left })}` : ""];
}
