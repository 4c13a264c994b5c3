/* One application for its reader, with the review beside it. */
import { request } from "./page/api.js";
import { dossierAddress } from "./committee/address.js";
import { drawDossier } from "./committee/dossier-view.js";
import { neighbours, readingsAround } from "./committee/neighbours.js";
import { reviewing } from "./committee/reviewing.js";
import { tabs } from "./committee/tabs.js";
import { byId, focusOnVisibleHeading, showState } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { onDemand } from "./page/on-demand.js";
import { rememberCall } from "./page/prefetch.js";
import { withoutTail } from "./identity/link.js";
import { loadSession } from "./identity/session.js";

const id = withoutTail(new URLSearchParams(location.search).get("application") ?? "");

const CLOSED = { RECUSED: "recused", APPLICATION_UNKNOWN: "unknown" };
const loadParts = onDemand(() => import("./committee/in-use.js"));

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("committee")) return open();
  const { signInForm } = await loadParts();
  byId("sign-in").replaceChildren(signInForm(() => open().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

async function open() {
  let dossier;
  try {
    dossier = (await request("GET", dossierAddress(id))).data;
  } catch (problem) {
    const state = CLOSED[problem.code];
    if (!state) throw problem;
    neighbours(id, await readingsAround(id));
    return showState(state);
  }
  rememberCall(dossier.application.call);
  drawDossier(dossier, id);
  await reviewing(dossier, id, neighbours(id, dossier.readings), loadParts, () => {
    showState("recused");
    scrollTo(0, 0);
  });
  tabs();
  showState("dossier");
}
