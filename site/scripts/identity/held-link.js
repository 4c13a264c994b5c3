/*
 * The token of a member's link. It leaves the address bar as soon as this module loads, and stays in this tab until the
 * link is used: a reload or a change of language does not lose it.
 */
import { language } from "../page/language.js";
import { removeLink, storedLink, storeLink } from "../page/storage.js";
import { tokenInAddress } from "./link.js";

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
  history.replaceState(null, "", language === "fr" ? "/committee.html" : `/committee.html?lang=${language}`);
}
