/* Elements made without parsing HTML: typed text stays text. */

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

/** Text that people typed, with its own direction and its line breaks. */
export const userText = (text, name = "bdi") => el(name, { dir: "auto", class: "typed" }, text);

export const byId = (id) => document.getElementById(id);

/** Shows one of the page's states and hides the others. */
export function showState(name) {
  for (const state of document.querySelectorAll("[data-state]")) state.hidden = state.dataset.state !== name;
}

/** Moves the focus, also to an element that is not a control, such as a heading. */
export function focusOn(element) {
  if (!element) return;
  if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
  element.focus();
}

/** Moves the focus from a form that is gone to what replaced it. */
export const focusOnVisibleHeading = () =>
  focusOn([...document.querySelectorAll("main h2")].find((heading) => heading.checkVisibility()));

let speakTimer, clearTimer;
const pending = new Set();

/**
 * Announces a text to screen readers, in the live region of every page. Texts at the same moment are announced
 * together.
 */
export function announce(text) {
  const region = byId("announcer");
  pending.add(text);
  clearTimeout(speakTimer);
  clearTimeout(clearTimer);
  region.textContent = "";
  speakTimer = setTimeout(() => {
    region.textContent = [...pending].join(" ");
    pending.clear();
    clearTimer = setTimeout(() => (region.textContent = ""), 9000);
  }, 60);
}
