/* The server's clock, used for deadlines: a phone's clock may be minutes off. */
let offset = 0;

/** Reads the server's time from an uncached answer; its `Date` has whole seconds. */
export function noteServerTime(answer) {
  const serverTime = Date.parse(answer.headers.get("date"));
  if (!Number.isNaN(serverTime)) offset = serverTime - Date.now();
}

/** The server's time in milliseconds since 1970, to the second. */
export const now = () => Date.now() + offset;
