/* Two versions of one thing, field by field. `{answers: {a: 1}, sites: []}` has the fields `answers.a` and `sites`. */

const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export function fieldsOf(whole) {
  const fields = {};
  for (const [key, value] of Object.entries(whole)) {
    if (isGroup(value)) for (const [inner, leaf] of Object.entries(value)) fields[`${key}.${inner}`] = leaf;
    else fields[key] = value;
  }
  return fields;
}

export const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What I changed since `sent` goes over what the server has now. `clashes` are fields that both sides changed, each in its own way. */
export function merge({ mine, sent, stored, theirs }) {
  const [my, base, was, now] = [mine, sent, stored, theirs].map(fieldsOf);
  const merged = structuredClone(theirs);
  for (const key of Object.keys(mine)) if (isGroup(mine[key])) merged[key] ??= {};
  const clashes = [];
  for (const path of new Set([...Object.keys(my), ...Object.keys(base)])) {
    if (same(my[path], base[path])) continue;
    if (!same(now[path], was[path]) && !same(now[path], my[path])) clashes.push({ path, mine: my[path], theirs: now[path] });
    put(merged, path, my[path]);
  }
  return { merged, clashes };
}

export function put(whole, path, value) {
  const [group, ...rest] = path.split(".");
  const [holder, key] = rest.length ? [whole[group], rest.join(".")] : [whole, group];
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}
