/* Submission over a connection that may break between request and answer. */
import { addressOf } from "./address.js";
import { request } from "../page/api.js";
import { withSignIn } from "../identity/sign-in.js";

const MAX_DELAY = 30_000;

/**
 * Resolves to the receipt. Without an answer, calls `onUnsure()` and sends again until one comes: sending twice gives
 * the same receipt. `earlier`: the previous receipt, if any. Rejects with `unsure: true` when the outcome stays open.
 */
export async function submit(application, earlier, onUnsure) {
  for (let tries = 0; ; tries++) {
    try {
      const { data } = await withSignIn(() => request("POST", addressOf(application, "/submission"), {}));
      if (data?.number) return data;
    } catch (problem) {
      if (!problem.isTransient)
        return tries > 0 ? earlierReceipt(problem, application, earlier) : Promise.reject(problem);
    }
    if (tries === 0) onUnsure();
    await pause(Math.min(MAX_DELAY, 1000 * 2 ** tries));
  }
}

/**
 * Looks for the receipt of an earlier try: it may have arrived even if the last one was refused, for example at the
 * closing.
 */
async function earlierReceipt(refusal, application, earlier) {
  const now = await request("GET", addressOf(application)).catch(() => null);
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
