/* Types of files: for the server, for the file chooser, for people. */

const byExtension = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
};

/** The type to declare: the browser's if the slot accepts it, else by the file's extension. */
export function typeOf(file, accepted) {
  if (accepted.includes(file.type)) return file.type;
  const extension = file.name.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1];
  return byExtension[extension] ?? file.type;
}

/** The formats of a slot, as in "PNG, JPG". */
export function formats(types) {
  return types
    .map((type) => (Object.entries(byExtension).find(([, known]) => known === type)?.[0] ?? type).toUpperCase())
    .join(", ");
}

/** The `accept` attribute of a file chooser. */
export function accepts(types) {
  const extensions = Object.entries(byExtension)
    .filter(([, type]) => types.includes(type))
    .map(([extension]) => `.${extension}`);
  return [...types, ...extensions].join(",");
}
