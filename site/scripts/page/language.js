/* The reader's language: asked for in the address, else remembered, else French. */
export const languages = ["fr", "en"];

export const language = initialLanguage();

/**
 * Goes on in the language that is known of somebody, where this browser was told none; true when the page comes again
 * for it.
 */
export function switchLanguage(theirs) {
  if (theirs === language || !languages.includes(theirs) || languages.includes(storedLanguage())) return false;
  storeLanguage(theirs);
  if (storedLanguage() !== theirs) return false;
  location.reload();
  return true;
}

function initialLanguage() {
  // Behind the number sign, too: a filter that turns it into "%23" would spoil what stands before it.
  const asked = [location.search, location.hash.slice(1)]
    .map((part) => new URLSearchParams(part).get("lang"))
    .find((tag) => tag);
  if (languages.includes(asked)) {
    storeLanguage(asked);
    return asked;
  }
  const remembered = storedLanguage();
  return languages.includes(remembered) ? remembered : "fr";
}

// Storage can be forbidden by the browser's settings: then ?lang= in our links is what remembers.
function storeLanguage(language) {
  try {
    localStorage.setItem("navette:language", language);
  } catch {
    /* the address keeps it */
  }
}

function storedLanguage() {
  try {
    return localStorage.getItem("navette:language");
  } catch {
    return null;
  }
}
