/*
 * The deck on the page: in the browser's own viewer where there is room and a viewer, else as pictures of its pages,
 * which come as one scrolls.
 */
import { dossierAddress } from "./address.js";
import { request } from "../page/api.js";
import { el } from "../page/elements.js";
import { say } from "../page/texts.js";

const ROOM = matchMedia("(min-width: 64rem) and (min-height: 30rem)");

export function drawDecks(place, id, documents, slotName) {
  place.replaceChildren(
    ...documents.map((one) => {
      const title = slotName(one.slot);
      const figure = el("div", { class: "deck" });
      const draw = () =>
        ROOM.matches && navigator.pdfViewerEnabled ? frame(figure, id, one, title) : pictures(figure, id, one, title);
      ROOM.addEventListener("change", draw);
      draw();
      return figure;
    }),
  );
}

async function frame(figure, id, one, title) {
  try {
    const { view } = (await request("GET", dossierAddress(id, `/documents/${one.id}`))).data;
    figure.replaceChildren(el("iframe", { src: `${view}#view=FitH&navpanes=0`, title }));
  } catch {
    // The list of documents below says why.
    figure.replaceChildren();
  }
}

function pictures(figure, id, one, title) {
  if (!one.pages) return figure.replaceChildren();
  const pages = Array.from({ length: one.pages }, (_, n) => {
    const address = `/api/${dossierAddress(id, `/documents/${one.id}/pages/${n + 1}`)}`;
    const name = say("dossier.page", { n: n + 1, all: one.pages });
    return el(
      "li",
      {},
      el(
        "a",
        { href: address, target: "_blank", rel: "noopener" },
        el("img", { src: address, alt: name, loading: "lazy", decoding: "async" }),
      ),
      el("span", { class: "page-number", "aria-hidden": "true" }, `${n + 1} / ${one.pages}`),
    );
  });
  figure.replaceChildren(el("ol", { class: "pages", tabindex: "0", "aria-label": title }, pages));
}
