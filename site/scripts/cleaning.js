/* Text on the way in. The server cleans with the same rules (shared: Texts), so both count the same. */

/** NFC, one kind of line break, no invisible characters, ends trimmed. U+200C and U+200D stay: Persian and emoji need them. */
export function cleaned(text) {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u000B|\u2028|\u2029/g, "\n")
    .replace(/[\u0000-\u0008\u000C\u000E-\u001F\u007F]/g, "")
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, "")
    .replace(/^[\p{White_Space}]+|[\p{White_Space}]+$/gu, "");
}

/** Code points, not UTF-16 units: what `maxChars` counts. */
export const lengthOf = (text) => [...cleaned(text)].length;

/** Nothing that a reader would see. */
export const isBlank = (text) => !/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}]/u.test(text);
