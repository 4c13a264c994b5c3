/*
 * Writes lang/PAGE.LANGUAGE.json for each page of a built site: the texts that the page and its script name, and no
 * others. French pages hold their own French texts.
 * Usage: build-texts.mjs FOLDER
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const read = (path) => readFileSync(join(folder, path), "utf8");
const words = { fr: JSON.parse(read("lang/fr.json")), en: JSON.parse(read("lang/en.json")) };

for (const page of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
  const html = read(page);
  const script = read(html.match(/src="\/(scripts\/[\w-]+\.js)"/)[1]);
  const inPage = found(html, /data-text(?:-label|-content)?="([^"]+)"/g);
  const quoted = found(script, /["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g);
  const prefixes = [...found(script, /`([a-z][a-z-]*\.(?:[a-z-]+\.?)*)\$\{/g)];
  for (const [language, all] of Object.entries(words)) {
    const isShown = (key) =>
      (language !== "fr" && inPage.has(key)) ||
      quoted.has(key) ||
      quoted.has(key.replace(/\.(one|other)$/, "")) ||
      prefixes.some((prefix) => key.startsWith(prefix));
    const shown = Object.fromEntries(Object.entries(all).filter(([key]) => isShown(key)));
    writeFileSync(join(folder, `lang/${page.slice(0, -5)}.${language}.json`), JSON.stringify(shown));
  }
}
for (const language of Object.keys(words)) rmSync(join(folder, `lang/${language}.json`));

function found(text, pattern) {
  return new Set([...text.matchAll(pattern)].map(([, key]) => key));
}
