/* What time it is for the server: a deadline is its clock's, and a phone's may be minutes off. */
let ahead = 0;

/** Learns from an answer that no cache kept; its `Date` is in whole seconds. */
export function noteServerTime(answer) {
  const said = Date.parse(answer.headers.get("date"));
  if (!Number.isNaN(said)) ahead = said - Date.now();
}

/** Milliseconds since 1970, within about a second of the server's. */
export const now = () => Date.now() + ahead;
