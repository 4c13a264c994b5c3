/* Moments in the reader's language. Times of a call are in the call's zone, and name it. */
import { format, ownZone, timeOfDay } from "./dates.js";
import { language, say } from "./texts.js";

/** "vendredi 15 janvier 2027 à 17:00, heure de Paris", and the reader's own time if it differs. */
export function dateTime(instant, zone = ownZone) {
  const text = `${dayAndTime(instant, zone)}, ${zoneName(zone)}`;
  const own = wallClock(instant, ownZone);
  if (own === wallClock(instant, zone)) return text;
  const sameDay = plainDateAt(instant, ownZone) === plainDateAt(instant, zone);
  return say("time.and-yours", {
    there: text,
    here: sameDay ? timeOfDay(instant, ownZone) : dayAndTime(instant, ownZone),
  });
}

/** The plain date at an instant in a zone, such as "2027-02-28". */
export const plainDateAt = (instant, zone) => wallClock(instant, zone).slice(0, 10);

/** "dans 3 jours", "il y a 2 heures": in the largest unit that fits. */
export function fromNow(instant, now = Date.now()) {
  const seconds = (new Date(instant) - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = [
    ["year", 365 * 86400, 2],
    ["month", 30 * 86400, 3],
    ["day", 86400, 2],
    ["hour", 3600, 1],
    ["minute", 60, 1],
  ];
  for (const [unit, length, least] of units)
    if (Math.abs(seconds) >= length * least) return relative.format(rounded(seconds / length, unit), unit);
  return seconds > 0 ? relative.format(1, "minute") : relative.format(Math.trunc(seconds), "second");
}

// Days are rounded: ten days are not nine a second later. Minutes to come are rounded up, as in the closing bar.
function rounded(units, unit) {
  if (unit === "day") return Math.round(units);
  return unit === "minute" && units > 0 ? Math.ceil(units) : Math.trunc(units);
}

function dayAndTime(instant, zone) {
  return say("time.day-and-time", {
    day: format({ weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: zone }, instant),
    time: timeOfDay(instant, zone),
  });
}

function zoneName(zone) {
  const city = zone.split("/").pop().replaceAll("_", " ");
  return say(/^[AEIOUYÉÎ]/.test(city) ? "time.zone-vowel" : "time.zone", { city });
}

const wallClock = (instant, zone) =>
  new Intl.DateTimeFormat("sv", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(new Date(instant));
