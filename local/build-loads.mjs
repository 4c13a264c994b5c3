/*
 * Writes for each page of a built site what it loads: lang/PAGE.LANGUAGE.json with the texts that the page and its
 * script name, lang/PAGE.more.LANGUAGE.json with those that scripts loaded on demand name besides. French pages hold
 * their own French texts. A script that only imports another gives way to it.
 * Usage: build-loads.mjs FOLDER
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const read = (path) => readFileSync(join(folder, path), "utf8");
const words = { fr: JSON.parse(read("lang/fr.json")), en: JSON.parse(read("lang/en.json")) };
const ON_DEMAND = /import\("\.\/([\w-]+\.js)"\)/g;
// All that is left of a script whose modules are shared with those that it loads on demand.
const ONLY_ANOTHER = /^import"\.\/([\w-]+\.js)";\s*$/;

for (const page of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
  const html = read(page);
  const [, named] = html.match(/src="\/scripts\/([\w-]+\.js)"/);
  const first = read(`scripts/${named}`).match(ONLY_ANOTHER)?.[1] ?? named;
  const later = loadedBy(first);
  writeFileSync(join(folder, page), html.replace(`/scripts/${named}`, `/scripts/${first}`));

  const inPage = found(html, /data-text(?:-label|-content)?="([^"]+)"/g);
  for (const [language, texts] of Object.entries(words)) {
    const isSaid = saidBy([first]);
    const isShown = (key) => (language !== "fr" && inPage.has(key)) || isSaid(key);
    writeTexts(`lang/${page.slice(0, -5)}.${language}.json`, texts, isShown);
    const isSaidLater = saidBy(later);
    if (Object.keys(texts).some(isSaidLater))
      writeTexts(`lang/${page.slice(0, -5)}.more.${language}.json`, texts, (key) => isSaidLater(key) && !isShown(key));
  }
}
for (const language of Object.keys(words)) rmSync(join(folder, `lang/${language}.json`));

/** The scripts that this one and they load on demand. */
function loadedBy(first) {
  const all = new Set([first]);
  for (const name of all) for (const other of found(read(`scripts/${name}`), ON_DEMAND)) all.add(other);
  return [...all].slice(1);
}

function saidBy(names) {
  const script = names.map((name) => read(`scripts/${name}`)).join("\n");
  const quoted = found(script, /["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g);
  const prefixes = [...found(script, /`([a-z][a-z-]*\.(?:[a-z-]+\.?)*)\$\{/g)];
  return (key) =>
    quoted.has(key) ||
    quoted.has(key.replace(/\.(one|other)$/, "")) ||
    prefixes.some((prefix) => key.startsWith(prefix));
}

function writeTexts(path, texts, isWanted) {
  const wanted = Object.fromEntries(Object.entries(texts).filter(([key]) => isWanted(key)));
  writeFileSync(join(folder, path), JSON.stringify(wanted));
}

function found(text, pattern) {
  return new Set([...text.matchAll(pattern)].map(([, key]) => key));
}
