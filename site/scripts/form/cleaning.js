/* Cleaning of typed text, as in the server's CleanText, so that both count the same. */

/**
 * One kind of line break, no invisible characters, at most 30 marks a letter, then NFC, ends trimmed. U+200C and U+200D
 * stay: Persian and emoji need them.
 */
export const cleaned = (text) =>
  text
    .replace(/\r\n|[\r\u000B\u2028]/g, "\n")
    .replace(/[\u0000-\u0009\u000C\u000E-\u001F\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/(\p{M}{30})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/^[\s\p{Z}]+|[\s\p{Z}]+$/gu, "");

/** Code points, not UTF-16 units: what `maxChars` counts. */
export const lengthOf = (text) => [...cleaned(text)].length;

/** Whether a text consists of spaces, fillers and format characters only. */
export const isBlank = (text) =>
  !/[^\s\p{Z}\p{Cc}\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFE00-\uFE0F]/u.test(text);
