/* Telephone numbers as people write them. The server stores E.164, with the extension: "+33612345678 ext. 5". */

// Country codes of two digits; the others have three, apart from 1 and 7.
const TWO_DIGITS = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const FRENCH_OVERSEAS = ["262", "508", "590", "594", "596", "687", "689"];

/** French numbers in French are written "06 12 34 56 78", all others with their country code. Other text stays. */
export function phoneText(stored, language) {
  const [, digits, extension] = /^\+(\d{6,15})( ext\. \d+)?$/.exec(stored) ?? [];
  if (!digits) return stored;
  const country = /^[17]/.test(digits) ? digits[0] : digits.slice(0, TWO_DIGITS.test(digits) ? 2 : 3);
  const rest = digits.slice(country.length);
  if (country === "33" && rest.length !== 9) return stored;
  const grouped =
    country === "33" && language === "fr"
      ? split(`0${rest}`, [2, 2, 2, 2])
      : `+${country}\u00a0${split(rest, groups(country, rest))}`;
  return `${grouped}${extension ?? ""}`;
}

function groups(country, rest) {
  if (country === "33") return [1, 2, 2, 2];
  if (FRENCH_OVERSEAS.includes(country)) return rest.length > 6 ? [3, 2, 2] : [2, 2];
  if (country === "44" && rest.startsWith("2")) return [2, 4];
  return rest.length % 3 === 0 ? Array(rest.length / 3 - 1).fill(3) : rest.length < 9 ? [2, 2, 2] : [3, 3];
}

/** Groups of these lengths; the last one takes what remains. */
function split(digits, lengths) {
  const parts = [];
  let at = 0;
  for (const length of lengths) {
    parts.push(digits.slice(at, at + length));
    at += length;
  }
  return [...parts, digits.slice(at)].filter(Boolean).join("\u00a0");
}
