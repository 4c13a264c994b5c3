/* One application for its reader, with the review beside it. */
import { request } from "./page/api.js";
import { loadCall } from "./calls/published.js";
import { drawDossier } from "./committee/dossier-view.js";
import { neighbours } from "./committee/neighbours.js";
import { recusalButton } from "./committee/recusal.js";
import { review } from "./committee/review.js";
import { tabs } from "./committee/tabs.js";
import { announce, byId, focusOnVisibleHeading, showState } from "./page/elements.js";
import { showFailure } from "./page/failure.js";
import { rememberCall } from "./page/prefetch.js";
import { withoutTail } from "./identity/link.js";
import { loadSession } from "./identity/session.js";
import { signInForm } from "./identity/sign-in.js";
import { say } from "./page/texts.js";

const id = withoutTail(new URLSearchParams(location.search).get("application") ?? "");
const NO_CALL = { questions: [], documents: [], sites: [], tracks: [] };

start().catch(showFailure);

async function start() {
  const session = await loadSession();
  if (session?.roles.includes("committee")) return open();
  byId("sign-in").replaceChildren(signInForm(() => open().then(focusOnVisibleHeading).catch(showFailure)));
  showState("sign-in");
}

async function open() {
  const turning = neighbours(id);
  let dossier;
  try {
    dossier = (await request("GET", `committee/applications/${encodeURIComponent(id)}`)).data;
  } catch (problem) {
    if (problem.code === "RECUSED") return showState("recused");
    if (problem.code === "APPLICATION_UNKNOWN") return showState("unknown");
    throw problem;
  }
  rememberCall(dossier.application.call);
  drawDossier(dossier, id, (await loadCall(dossier.application.call)) ?? NO_CALL);
  review(dossier, id, turning);
  tabs();
  byId("recusal").replaceChildren(
    recusalButton(id, () => {
      showState("recused");
      scrollTo(0, 0);
      announce(say("recusal.done"));
    }),
  );
  showState("dossier");
}
