/*
 * Writes the pages of site/ into a folder, each with its common parts: <!-- include NAME WORDS --> becomes
 * site/parts/NAME.html. A part's line with data-only="WORD" is kept only for pages that name this word. The logo is
 * drawn in the page itself, and a page loads the texts that it shows, see build-loads.mjs.
 * Usage: build-pages.mjs FOLDER
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const site = new URL("../site/", import.meta.url);
const [folder] = process.argv.slice(2);
const mark = readFileSync(new URL("logo.svg", site), "utf8")
  .match(/<path[^>]*>/g)
  .join("");

for (const page of readdirSync(site).filter((name) => name.endsWith(".html"))) {
  const html = readFileSync(new URL(page, site), "utf8").replace(
    /^ *<!-- include ([\w-]+)(.*) -->\n/gm,
    (line, name, words) => withCurrentLink(page, part(name, words.split(" "))),
  );
  const texts = `/lang/${page.slice(0, -5)}.{language}.json`;
  writeFileSync(
    join(folder, page),
    html.replace("/lang/{language}.json", texts).replace('<use href="/logo.svg#mark"></use>', mark),
  );
}

function part(name, words) {
  return readFileSync(new URL(`parts/${name}.html`, site), "utf8").replace(
    /^(.*) data-only="([\w-]+)"(.*\n)/gm,
    (line, before, word, after) => (words.includes(word) ? before + after : ""),
  );
}

/** Marks the link of the navigation that leads to the page itself. */
function withCurrentLink(page, html) {
  return html.replace(/<nav.*?<\/nav>/s, (nav) => nav.replace(`<a href="/${page}"`, '$& aria-current="page"'));
}
