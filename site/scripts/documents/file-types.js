/* What a file is, by its name where the browser doesn't know, and how people call it. */

const byExtension = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
};

/** The type to declare: the browser's when the slot takes it, else the one its name says. */
export function typeOf(file, accepted) {
  if (accepted.includes(file.type)) return file.type;
  const extension = file.name.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1];
  return byExtension[extension] ?? file.type;
}

/** "PDF", "PNG, JPG": the formats of a slot. */
export function formats(types) {
  return types
    .map((type) => (Object.entries(byExtension).find(([, known]) => known === type)?.[0] ?? type).toUpperCase())
    .join(", ");
}

/** What a file chooser should offer. */
export function accepts(types) {
  const extensions = Object.entries(byExtension)
    .filter(([, type]) => types.includes(type))
    .map(([extension]) => `.${extension}`);
  return [...types, ...extensions].join(",");
}
