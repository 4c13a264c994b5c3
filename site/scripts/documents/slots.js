/* All documents of an application or a project; polls until each has its verdict. */
import { request } from "../page/api.js";
import { slotField } from "./slot-field.js";
import { withSignIn } from "../identity/sign-in.js";

const FIRST_DELAY = 1500;
const MAX_DELAY = 15_000;

/**
 * `address(part)` is the API's path of the application or project, or of its part; `onLoaded(data)` takes each answer
 * of the server and returns what to show of it; `onDraw()` runs after each redraw.
 */
export function documentSlots(slots, address, onLoaded, onDraw) {
  const all = slots.map((slot) => slotField(slot, address, refresh));
  let timer;

  function draw(documents, wait = FIRST_DELAY) {
    for (const slot of all) slot.draw(documents);
    onDraw();
    clearTimeout(timer);
    if (documents.some((one) => one.state === "WAITING")) timer = setTimeout(() => poll(documents, wait), wait);
  }

  async function poll(documents, wait) {
    try {
      draw(await current(), Math.min(wait * 1.5, MAX_DELAY));
    } catch {
      draw(documents, MAX_DELAY);
    }
  }

  async function refresh() {
    try {
      draw(await withSignIn(current));
    } catch {
      timer = setTimeout(refresh, MAX_DELAY);
    }
  }

  async function current() {
    const { data } = await request("GET", address());
    return onLoaded(data).documents;
  }

  return {
    all,
    draw,
    get busy() {
      return all.find((slot) => slot.busy);
    },
  };
}
