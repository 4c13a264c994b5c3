/* The token of a mailed link, whatever a mail filter did to the "#" before it or glued to its end. */

const shape = /^[A-Za-z0-9_-]{20,}$/;

/** The token, or null. Filters turn `#` into `%23`, in the path, the query or the fragment itself. */
export function tokenInAddress({ pathname, search, hash }) {
  const places = [hash.replace(/^#/, ""), afterHash(pathname), afterHash(search)];
  for (const place of places) {
    const token = withoutTail(place.replace(/^(%23|#)+/i, "").replace(/[&?].*$/, ""));
    if (shape.test(token)) return token;
  }
  return null;
}

/** Removes what mail programs and sentences glue to the end of a link: `.`, `)`, `>`, `,`, `%20`, `%22`. */
export const withoutTail = (text) => text.replace(/(?:%[0-9a-f]{2}|[^A-Za-z0-9_-])+$/i, "");

function afterHash(text) {
  const at = text.search(/%23/i);
  return at < 0 ? "" : text.slice(at);
}
