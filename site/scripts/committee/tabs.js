/* On a small screen the dossier and the review are two tabs; on a large one both are shown. */
import { byId } from "../page/elements.js";

const SMALL = matchMedia("(max-width: 63.99rem)");

export function tabs() {
  const all = [...byId("tabs").children];
  const panel = (tab) => byId(tab.getAttribute("aria-controls"));
  const places = new Map();
  const current = () => all.find((tab) => tab.getAttribute("aria-selected") === "true");

  function show(chosen) {
    places.set(current(), scrollY);
    for (const tab of all) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    arrange();
    scrollTo(0, places.get(chosen) ?? 0);
  }

  function arrange() {
    for (const tab of all) panel(tab).hidden = SMALL.matches && tab !== current();
  }

  for (const tab of all) tab.onclick = () => show(tab);
  byId("tabs").onkeydown = ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const other = all.find((tab) => tab !== current());
    show(other);
    other.focus();
  };
  SMALL.addEventListener("change", arrange);
  arrange();
}
