/* All documents of an application: asks how far their checks are until each has its verdict. */
import { request } from "../page/api.js";
import { slotField } from "./slot-field.js";
import { withSignIn } from "../identity/sign-in.js";

const first = 1500;
const longest = 15_000;

/**
 * `heard(application)` is told each answer of the server, and answers it as it is edited; `changed()` that the
 * documents were drawn again.
 */
export function documentSlots(call, application, heard, changed) {
  const all = (call.documents ?? []).map((slot) => slotField(slot, application.id, refresh));
  let timer;

  function draw(documents, wait = first) {
    for (const slot of all) slot.draw(documents);
    changed();
    clearTimeout(timer);
    if (documents.some((one) => one.state === "WAITING")) timer = setTimeout(() => look(documents, wait), wait);
  }

  async function look(documents, wait) {
    try {
      draw(await current(), Math.min(wait * 1.5, longest));
    } catch {
      draw(documents, longest);
    }
  }

  async function refresh() {
    try {
      draw(await withSignIn(current));
    } catch {
      timer = setTimeout(refresh, longest);
    }
  }

  async function current() {
    const { data } = await request("GET", `applications/${application.id}`);
    return heard(data).documents;
  }

  return {
    all,
    draw,
    get busy() {
      return all.find((slot) => slot.busy);
    },
  };
}
