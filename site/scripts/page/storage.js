/* Values stored in this browser. Where storage is forbidden or full, nothing is stored and nothing fails. */

const prefix = "navette:unsaved:";
const codeRequested = "navette:code-asked";
const link = "navette:link";
const codeLifetime = 15 * 60_000;

/** Stores a copy of what is typed and not yet saved. */
export const storeCopy = (name, copy) => attempt(() => localStorage.setItem(prefix + name, JSON.stringify(copy)));

export const storedCopy = (name) => attempt(() => JSON.parse(localStorage.getItem(prefix + name)));

export const removeCopy = (name) => attempt(() => localStorage.removeItem(prefix + name));

/** Removes every copy, the address and the token. */
export function clearStorage() {
  attempt(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key)),
  );
  removeAddress();
  removeLink();
}

/**
 * Stores the address that a code was sent to, for this tab and while the code is valid: phones drop a page while its
 * reader looks for the mail.
 */
export const storeAddress = (email) =>
  attempt(() => sessionStorage.setItem(codeRequested, JSON.stringify({ email, until: Date.now() + codeLifetime })));

export const removeAddress = () => attempt(() => sessionStorage.removeItem(codeRequested));

export function storedAddress() {
  const { email, until } = attempt(() => JSON.parse(sessionStorage.getItem(codeRequested))) ?? {};
  return Date.now() < until ? email : null;
}

/** Stores the token of a member's link for this tab. */
export const storeLink = (token) => attempt(() => sessionStorage.setItem(link, token));

export const storedLink = () => attempt(() => sessionStorage.getItem(link));

export const removeLink = () => attempt(() => sessionStorage.removeItem(link));

function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
