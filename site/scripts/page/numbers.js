/* Numbers, amounts and sizes in the reader's language. */
import { language } from "./language.js";

export const number = (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);

export const money = (value) =>
  new Intl.NumberFormat(language, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);

/** Size in decimal units, like the limits: 20,000,000 bytes is "20 Mo". `digits`: decimals, by default as needed. */
export function size(bytes, digits) {
  const [unit, divisor] = bytes >= 1e6 ? ["megabyte", 1e6] : ["kilobyte", 1e3];
  const value = bytes > 0 ? Math.max(bytes / divisor, 0.1) : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits ?? (value < 10 ? 1 : 0),
  }).format(value);
}

/** A size over a limit, with enough decimals to show the difference. */
export const sizeOver = (bytes, limit) =>
  [undefined, 1, 2, 3, 4, 5].map((digits) => size(bytes, digits)).find((text) => text !== size(limit)) ??
  size(bytes, 6);
