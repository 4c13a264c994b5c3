/* The reader's language: from the address, else stored, else French. */
export const languages = ["fr", "en"];

export const language = initialLanguage();

/** Switches to a person's known language if this browser has none stored. Returns whether the page reloads for it. */
export function switchLanguage(theirs) {
  if (theirs === language || !languages.includes(theirs) || languages.includes(storedLanguage())) return false;
  storeLanguage(theirs);
  if (storedLanguage() !== theirs) return false;
  location.reload();
  return true;
}

function initialLanguage() {
  // Also after the "#": a filter that turns it into "%23" would spoil a query before it.
  const asked = [location.search, location.hash.slice(1)]
    .map((part) => new URLSearchParams(part).get("lang"))
    .find((tag) => tag)
    // Without what follows it: a full stop of a mail program, or a token whose "#" a filter has rewritten.
    ?.replace(/[^a-z].*$/, "");
  if (languages.includes(asked)) {
    storeLanguage(asked);
    return asked;
  }
  const remembered = storedLanguage();
  return languages.includes(remembered) ? remembered : "fr";
}

// Without storage, ?lang= in the links keeps the language.
function storeLanguage(language) {
  try {
    localStorage.setItem("navette:language", language);
  } catch {
    /* the address keeps the language */
  }
}

function storedLanguage() {
  try {
    return localStorage.getItem("navette:language");
  } catch {
    return null;
  }
}
