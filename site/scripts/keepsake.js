/* What was typed and not yet stored, kept in this browser until it is. */

const prefix = "navette:unsaved:";

export function keep(name, what) {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(what));
  } catch {
    /* storage forbidden or full: the page still holds the text */
  }
}

export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(prefix + name));
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    /* nothing was kept */
  }
}

export function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    /* nothing was kept */
  }
}
