/* The sites an applicant would join, best first; buttons move them, by keyboard, touch or mouse. */
import { announce, el } from "../page/elements.js";
import { refuse } from "../form/field.js";
import { group } from "../form/group.js";
import { say } from "../page/texts.js";

export function sitesField(sites) {
  const id = "sites";
  let chosen = sites.length === 1 ? [sites[0].id] : [];
  const ranked = el("ol", { class: "ranked" });
  const others = el("ul", { class: "unranked" });
  const empty = el("p", { class: "hint" }, say("sites.none"));
  const root = group(id, say("sites.label"), say("sites.hint"), [empty, ranked, others], { required: true });
  const nameOf = (site) => sites.find((one) => one.id === site)?.name ?? site;

  function draw() {
    empty.hidden = chosen.length > 0;
    ranked.hidden = chosen.length === 0;
    ranked.replaceChildren(
      ...chosen.map((site, n) =>
        el(
          "li",
          { "data-site": site },
          el("span", { class: "rank", "aria-hidden": "true" }, String(n + 1)),
          el("span", { class: "site-name" }, nameOf(site)),
          el(
            "span",
            { class: "moves" },
            move("up", site, n > 0, () => swap(n, n - 1, site, "up")),
            move("down", site, n < chosen.length - 1, () => swap(n, n + 1, site, "down")),
            move("remove", site, sites.length > 1, () => take(site)),
          ),
        ),
      ),
    );
    others.replaceChildren(
      ...sites
        .filter((site) => !chosen.includes(site.id))
        .map((site) =>
          el(
            "li",
            { "data-site": site.id },
            el(
              "span",
              { class: "site-name" },
              site.name,
              site.places ? el("span", { class: "places" }, say("sites.places", { n: site.places })) : null,
            ),
            el(
              "button",
              {
                type: "button",
                class: "quiet small",
                "aria-label": say("sites.add-named", { site: site.name }),
                onclick: () => add(site.id),
              },
              say("sites.add"),
            ),
          ),
        ),
    );
    others.hidden = others.childElementCount === 0;
  }

  // Buttons at the ends are disabled, not removed: a removed button would lose the focus.
  function move(what, site, possible, action) {
    return el(
      "button",
      {
        type: "button",
        class: "icon",
        "data-move": what,
        "aria-label": say(`sites.${what}`, { site: nameOf(site) }),
        "aria-disabled": possible ? null : "true",
        onclick: () => possible && action(),
      },
      el("span", { "aria-hidden": "true" }, { up: "↑", down: "↓", remove: "×" }[what]),
    );
  }

  function swap(from, to, site, what) {
    [chosen[from], chosen[to]] = [chosen[to], chosen[from]];
    changed(site, what);
  }

  function add(site) {
    chosen.push(site);
    changed(site, "up");
  }

  function take(site) {
    chosen = chosen.filter((one) => one !== site);
    draw();
    notify();
    announce(say("sites.removed", { site: nameOf(site) }));
    others.querySelector(`[data-site="${CSS.escape(site)}"] button`)?.focus();
  }

  function changed(site, what) {
    draw();
    notify();
    announce(say("sites.moved", { site: nameOf(site), rank: chosen.indexOf(site) + 1, of: chosen.length }));
    ranked.querySelector(`[data-site="${CSS.escape(site)}"] [data-move="${what}"]`)?.focus();
  }

  const notify = () => root.dispatchEvent(new Event("input", { bubbles: true }));
  draw();

  return {
    id,
    root,
    label: say("sites.label"),
    question: { kind: "sites", required: true },
    get value() {
      return [...chosen];
    },
    write(value) {
      if (!value?.length && sites.length === 1) return;
      chosen = (value ?? []).filter((site) => sites.some((one) => one.id === site));
      draw();
    },
    refuse: (text) => refuse(root, id, text),
    focus: () => (root.querySelector("button") ?? root).focus(),
  };
}
