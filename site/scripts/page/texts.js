/* Texts in the reader's language. Pages hold the French text; the file of the page's texts replaces it. */
import { takePrefetched, textsPath } from "./prefetch.js";
import { language } from "./language.js";

export { language };

const [words, replaced] = await Promise.all([
  wordsOf(language),
  new Promise((ready) =>
    document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", ready) : ready(),
  ),
]);
void replaced;
document.documentElement.lang = language;
if (language !== "fr") translate(document);
keepLanguageInLinks(document);
offerOtherLanguages();

/** The text for a key, with `{name}` filled in. A number called `n` chooses between `key.one` and `key.other`. */
export function say(key, values = {}) {
  const form =
    "n" in values ? `${key}.${new Intl.PluralRules(language).select(values.n) === "one" ? "one" : "other"}` : key;
  const text = words[form] ?? words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));
}

/** A call's text in the reader's language, else in French. */
export function inMyLanguage(texts) {
  const text = typeof texts === "string" ? texts : (texts?.[language] ?? texts?.fr ?? "");
  // French typography, whatever staff type: no line begins with these marks.
  return language === "fr" ? text.replace(/ (?=[:;?!»])/g, "\u00A0").replaceAll("« ", "«\u00A0") : text;
}

/** A typed value, isolated so that its direction does not turn the sentence around it (U+2068 … U+2069). */
export const isolated = (text) => `\u2068${text}\u2069`;

/** The address of a page in the reader's language. */
export function pageLink(page, query = {}) {
  const search = new URLSearchParams(query);
  if (language !== "fr") search.set("lang", language);
  return `/${page}${search.size ? `?${search}` : ""}`;
}

function shown(value) {
  return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : String(value);
}

/** Loads the texts of the parts that the page loads on demand. */
export async function loadMoreTexts() {
  Object.assign(words, await (await fetch(textsPath(`more.${language}`))).json());
}

async function wordsOf(chosen) {
  try {
    const path = textsPath(chosen);
    const answer = (await takePrefetched(path)) ?? (await fetch(path));
    return answer.ok ? await answer.json() : {};
  } catch {
    return {};
  }
}

function translate(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    const text = words[element.dataset.text];
    if (text) element.textContent = text;
  }
  for (const element of root.querySelectorAll("[data-text-label]")) {
    const text = words[element.dataset.textLabel];
    if (text) element.setAttribute("aria-label", text);
  }
  for (const element of root.querySelectorAll("meta[data-text-content]")) {
    const text = words[element.dataset.textContent];
    if (text) element.setAttribute("content", text);
  }
}

function keepLanguageInLinks(root) {
  if (language === "fr") return;
  for (const link of root.querySelectorAll("a[href^='/']")) {
    const address = new URL(link.href);
    address.searchParams.set("lang", language);
    link.href = address.pathname + address.search + address.hash;
  }
}

function offerOtherLanguages() {
  for (const link of document.querySelectorAll("[data-language]")) {
    const address = new URL(location.href);
    address.searchParams.set("lang", link.dataset.language);
    link.href = address.href;
    // The current fragment: a link to a session must survive a change of language.
    link.addEventListener("click", () => {
      address.hash = location.hash;
      link.href = address.href;
    });
    if (link.dataset.language === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
