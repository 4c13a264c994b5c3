/*
 * What was typed and not yet stored, kept in this browser until it is. Where storage is forbidden or full, nothing is
 * kept.
 */

const prefix = "navette:unsaved:";
const asked = "navette:code-asked";
const codeIsGood = 15 * 60_000;

export const keep = (name, what) => ifItCan(() => localStorage.setItem(prefix + name, JSON.stringify(what)));

export const kept = (name) => ifItCan(() => JSON.parse(localStorage.getItem(prefix + name)));

export const forget = (name) => ifItCan(() => localStorage.removeItem(prefix + name));

export function forgetAll() {
  ifItCan(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key)),
  );
  forgetAddress();
}

/**
 * The address that a code was sent to: phones drop a page while its reader looks for the mail. For this tab only, while
 * the code is good.
 */
export const keepAddress = (email) =>
  ifItCan(() => sessionStorage.setItem(asked, JSON.stringify({ email, until: Date.now() + codeIsGood })));

export const forgetAddress = () => ifItCan(() => sessionStorage.removeItem(asked));

export function keptAddress() {
  const { email, until } = ifItCan(() => JSON.parse(sessionStorage.getItem(asked))) ?? {};
  return Date.now() < until ? email : null;
}

function ifItCan(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
