/* Dates in the reader's language. */
import { language } from "./texts.js";

export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function longDate(instant, zone = ownZone) {
  return format({ day: "numeric", month: "long", year: "numeric", timeZone: zone }, instant);
}

export function timeOfDay(instant, zone = ownZone) {
  return format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }, instant);
}

/** A plain date such as "2027-02-28"; no zone moves it to the day before. */
export const plainDate = (plain) => longDate(`${plain}T12:00:00Z`, "UTC");

/** A month such as "2027-03" in words: "mars 2027". */
export const monthName = (month, style = "long") =>
  format({ month: style, year: "numeric", timeZone: "UTC" }, `${month}-15T12:00:00Z`);

/** As Intl does it, with corrections: French "1er mars", no comma after the English day of the week. */
export const format = (options, instant) =>
  formatted(options, instant)
    .replace(/(^|\s)1(?= \p{L})/u, language === "fr" && options.month ? "$11er" : "$&")
    .replace(/^(\p{L}+), (?=\d)/u, "$1 ");

const formatted = (options, instant) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options).format(new Date(instant));
