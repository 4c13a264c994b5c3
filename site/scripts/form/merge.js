/* Three-way merge of content, field by field. `{answers: {a: 1}, sites: []}` has the fields `answers.a` and `sites`. */
import { cleaned } from "./cleaning.js";

const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export function flatten(content) {
  const fields = {};
  for (const [key, value] of Object.entries(content)) {
    if (isGroup(value)) for (const [inner, leaf] of Object.entries(value)) fields[`${key}.${inner}`] = leaf;
    else fields[key] = value;
  }
  return fields;
}

export const equal = (one, other) => serialized(one) === serialized(other);

// Sorted keys: the table keeps no order.
const serialized = (value) =>
  JSON.stringify(value ?? null, (_, part) => (isGroup(part) ? Object.fromEntries(Object.entries(part).sort()) : part));

/**
 * Whether an answer as typed and one as the server understood it are equal: "12 000,50" and 12000.5, a SIRET and its
 * SIREN. Without this, a save whose answer was lost would conflict with itself.
 */
export function equivalent(typed, understood) {
  if (equal(typed || null, understood || null)) return true;
  if (Array.isArray(typed) && Array.isArray(understood))
    return typed.length === understood.length && typed.every((one, n) => equivalent(one, understood[n]));
  if (isGroup(typed) && isGroup(understood))
    return Object.keys({ ...typed, ...understood }).every((key) => equivalent(typed[key], understood[key]));
  if (typeof typed !== "string") return false;
  if (typeof understood === "number") return Number(typed.replace(/\s/g, "").replace(",", ".")) === understood;
  if (typeof understood !== "string") return false;
  const [one, other] = [typed, understood].map((text) => text.replace(/^\+33|^0+|[\s.()+-]/g, ""));
  if (/^\d{9,}$/.test(one) && /^\d{9,}$/.test(other)) return one.startsWith(other) || other.endsWith(one);
  return cleaned(typed) === understood || `https://${cleaned(typed)}` === understood;
}

/**
 * Puts the changes since `sent` over the server's content. `clashes`: fields that both sides changed to different
 * values.
 */
export function merge({ mine, sent, stored, theirs }) {
  const [my, base, was, now] = [mine, sent, stored, theirs].map(flatten);
  const merged = structuredClone(theirs);
  for (const key of Object.keys(mine)) if (isGroup(mine[key])) merged[key] ??= {};
  const clashes = [];
  for (const path of new Set([...Object.keys(my), ...Object.keys(base)])) {
    if (equal(my[path], base[path]) || equivalent(my[path], now[path])) continue;
    if (!equal(now[path], was[path])) clashes.push({ path, mine: my[path], theirs: now[path] });
    put(merged, path, my[path]);
  }
  return { merged, clashes };
}

export function put(content, path, value) {
  const [group, ...rest] = path.split(".");
  const [holder, key] = rest.length ? [content[group], rest.join(".")] : [content, group];
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}
