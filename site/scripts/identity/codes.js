/* Signing in: with a code by e-mail, with a member's link, with both. */
import { request } from "../page/api.js";
import { storeAddress } from "../page/storage.js";
import { language } from "../page/texts.js";
import { setSession } from "./session.js";

/** Requests a code. A busy stack asks for a proof of work; `calculating()` is called before it is solved. */
export async function requestCode(email, calculating) {
  await withProof((proof) => request("POST", "codes", { email, language, ...proof }), calculating);
  storeAddress(email);
}

async function withProof(send, calculating) {
  try {
    return await send({});
  } catch (problem) {
    if (problem.code !== "PROOF_NEEDED") throw problem;
    calculating();
    const { solve } = await import("./proof.js");
    return send({ proof: await solve(problem.more.challenge) });
  }
}

export async function signInWithCode(email, code) {
  return setSession((await request("POST", "sessions", { email, code })).data);
}

/** Signs in with a member's link; where the browser is new to it, the refusal CODE_NEEDED has mailed a code. */
export async function signInWithLink(link, calculating = () => {}) {
  return setSession((await withProof((proof) => request("POST", "sessions", { link, ...proof }), calculating)).data);
}

export async function signInWithLinkAndCode(link, code) {
  return setSession((await request("POST", "sessions", { link, code })).data);
}
