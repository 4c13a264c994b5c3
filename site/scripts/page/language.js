/* The reader's language: asked for in the address, else remembered, else French. */
export const languages = ["fr", "en"];

export const language = chosen();

/**
 * Goes on in the language that is known of somebody, where this browser was told none; true when the page comes again
 * for it.
 */
export function speaks(theirs) {
  if (theirs === language || !languages.includes(theirs) || languages.includes(remembering())) return false;
  remember(theirs);
  if (remembering() !== theirs) return false;
  location.reload();
  return true;
}

function chosen() {
  // Behind the number sign, too: a filter that turns it into "%23" would spoil what stands before it.
  const asked = [location.search, location.hash.slice(1)]
    .map((part) => new URLSearchParams(part).get("lang"))
    .find((tag) => tag);
  if (languages.includes(asked)) {
    remember(asked);
    return asked;
  }
  const remembered = remembering();
  return languages.includes(remembered) ? remembered : "fr";
}

// Storage can be forbidden by the browser's settings: then ?lang= in our links is what remembers.
function remember(language) {
  try {
    localStorage.setItem("navette:language", language);
  } catch {
    /* the address keeps it */
  }
}

function remembering() {
  try {
    return localStorage.getItem("navette:language");
  } catch {
    return null;
  }
}
