/* On a small screen the dossier and the review are two tabs; on a large one both are shown. */
import { byId } from "../page/elements.js";

const SMALL = matchMedia("(max-width: 63.99rem)");

export function tabs() {
  const all = [...byId("tabs").children];
  const panel = (tab) => byId(tab.getAttribute("aria-controls"));
  const places = new Map();
  let [current] = all;

  function show(chosen) {
    places.set(current, scrollY);
    current = chosen;
    arrange();
    scrollTo(0, places.get(chosen) ?? 0);
  }

  function arrange() {
    for (const tab of all) {
      tab.setAttribute("aria-selected", String(tab === current));
      tab.tabIndex = tab === current ? 0 : -1;
      panel(tab).hidden = SMALL.matches && tab !== current;
    }
  }

  for (const tab of all) tab.onclick = () => show(tab);
  byId("tabs").onkeydown = ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    show(all.find((tab) => tab !== current));
    current.focus();
  };
  SMALL.addEventListener("change", arrange);
  arrange();
}
