/* Elements made without ever parsing text as HTML: what people typed stays text. */

/**
 * `el("p", {class: "hint", onclick: f, hidden: true}, "text", child, …)`; null and false attributes and children are
 * left out.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text that people typed: its direction is its own, its line breaks are kept. */
export const userText = (text, name = "bdi") => el(name, { dir: "auto", class: "typed" }, text);

export const byId = (id) => document.getElementById(id);

/** Shows one of the elements that a page keeps for its states and hides the others. */
export function showState(name) {
  for (const state of document.querySelectorAll("[data-state]")) state.hidden = state.dataset.state !== name;
}

/** Moves the focus to something that is not a control, a heading for example. */
export function focusOn(element) {
  if (!element) return;
  if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
  element.focus();
}

/** Whoever was in a form that is gone goes on at what came instead of it. */
export const focusOnVisibleHeading = () =>
  focusOn([...document.querySelectorAll("main h2")].find((heading) => heading.checkVisibility()));

/**
 * Tells the style sheet how high a bar is that stays on screen, as `--save-bar` for example, and frees what has the
 * focus from under it.
 */
export function trackBar(bar, name) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty(`--${name}`, `${bar.offsetHeight}px`);
    const focused = document.activeElement;
    if (focused === document.body || bar.contains(focused)) return;
    const { top, bottom } = focused.getBoundingClientRect();
    const over = bar.getBoundingClientRect();
    if (top >= over.top && bottom <= over.bottom) focused.scrollIntoView({ block: "nearest" });
  }).observe(bar);
}

let telling, clearing;
const toTell = new Set();

/**
 * Says it to those who listen: the live region is part of every page, so it is there before its text. What is to be
 * said at once is said together.
 */
export function announce(text) {
  const region = byId("announcer");
  toTell.add(text);
  clearTimeout(telling);
  clearTimeout(clearing);
  region.textContent = "";
  telling = setTimeout(() => {
    region.textContent = [...toTell].join(" ");
    toTell.clear();
    clearing = setTimeout(() => (region.textContent = ""), 9000);
  }, 60);
}
