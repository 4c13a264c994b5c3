/*
 * The token of a member's link. It leaves the address bar as soon as this module loads, and stays in this tab until the
 * link is used: a reload or a change of language does not lose it.
 */
import { language } from "../page/language.js";
import { removeLink, storedLink, storeLink } from "../page/storage.js";
import { tokenInAddress, withoutTail } from "./link.js";

let held = null;
takeFromAddress();

/** The token of the address or of this tab, or null. */
export function heldToken() {
  takeFromAddress();
  return held ?? storedLink();
}

/** Forgets the token: it was used, or no longer works. */
export function forgetToken() {
  held = null;
  removeLink();
}

function takeFromAddress() {
  const token = tokenInAddress(location);
  if (!token) return;
  held = token;
  storeLink(token);
  history.replaceState(null, "", addressWithoutToken());
}

// The page, with what the link says besides; a filter may have put the token behind it.
function addressWithoutToken() {
  const isReview = location.pathname === "/review.html";
  const page = isReview ? "/review.html" : "/committee.html";
  const asked = new URLSearchParams(location.search);
  const query = new URLSearchParams();
  for (const name of isReview ? ["call", "period"] : []) {
    const value = withoutTail((asked.get(name) ?? "").split("#")[0]);
    if (value) query.set(name, value);
  }
  if (language !== "fr") query.set("lang", language);
  return query.size ? `${page}?${query}` : page;
}
