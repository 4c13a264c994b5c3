/* Sending an application over a line that may go between the request and its answer. */
import { request } from "../page/api.js";
import { withSignIn } from "../identity/sign-in.js";

const longest = 30_000;

/**
 * Resolves to the receipt. Where no answer comes nobody knows whether it arrived: `unsure()` is called, and the same is
 * sent again until one comes; sent twice, it gives the same receipt. `earlier`: the receipt there was before, if any. A
 * refusal that leaves it open rejects with `unsure: true`.
 */
export async function submit(path, earlier, unsure) {
  for (let tries = 0; ; tries++) {
    try {
      const { data } = await withSignIn(() => request("POST", `${path}/submission`, {}));
      if (data?.number) return data;
    } catch (problem) {
      if (!problem.isTransient) return tries > 0 ? arrivedBefore(problem, path, earlier) : Promise.reject(problem);
    }
    if (tries === 0) unsure();
    await pause(Math.min(longest, 1000 * 2 ** tries));
  }
}

/** An earlier try may have arrived although this one was refused, at the closing for example. */
async function arrivedBefore(refusal, path, earlier) {
  const now = await request("GET", path).catch(() => null);
  if (!now) throw Object.assign(refusal, { unsure: true });
  const { receipt } = now.data;
  if (!receipt || receipt.receivedAt === earlier?.receivedAt) throw refusal;
  return receipt;
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });
}
