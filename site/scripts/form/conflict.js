/* A dialog for answers that two windows changed: the person chooses a version, without retyping. */
import { inDialog, notNowButton } from "../page/dialog.js";
import { el } from "../page/elements.js";
import { put } from "./merge.js";
import { say } from "../page/texts.js";

/**
 * Puts the chosen values into `merged`; false when nobody chose. `labelOf(path)` and `inWords(path, value)` describe a
 * field.
 */
export async function chooseVersions(clashes, merged, labelOf, inWords) {
  const chosen = await inDialog(say("conflict.heading"), (close) => {
    const rows = clashes.map((clash, n) => {
      const mine = side(`clash-${n}`, "mine", say("conflict.mine"), inWords(clash.path, clash.mine), true);
      const theirs = side(`clash-${n}`, "theirs", say("conflict.theirs"), inWords(clash.path, clash.theirs), false);
      return {
        clash,
        mine,
        root: el(
          "fieldset",
          { class: "clash" },
          el("legend", {}, labelOf(clash.path)),
          el("div", { class: "sides" }, mine.root, theirs.root),
        ),
      };
    });
    return [
      el("p", {}, say("conflict.text")),
      ...rows.map((row) => row.root),
      el(
        "div",
        { class: "actions" },
        el(
          "button",
          {
            type: "button",
            class: "primary",
            onclick: () =>
              close(
                rows.map((row) => ({
                  path: row.clash.path,
                  value: row.mine.input.checked ? row.clash.mine : row.clash.theirs,
                })),
              ),
          },
          say("conflict.keep"),
        ),
        notNowButton(close),
      ),
    ];
  });
  if (!chosen) return false;
  for (const { path, value } of chosen) put(merged, path, value);
  return true;
}

function side(name, value, title, text, checked) {
  const input = el("input", { type: "radio", name, value, id: `${name}-${value}`, checked });
  return {
    input,
    root: el(
      "div",
      { class: "side" },
      input,
      el(
        "label",
        { for: input.id },
        el("strong", {}, title),
        el("span", { class: "typed", dir: "auto" }, text || say("answer.none")),
      ),
    ),
  };
}
