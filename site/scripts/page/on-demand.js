/* Parts of a page that its first view does not need. */
import { throwOffline } from "./api.js";
import { loadMoreTexts } from "./texts.js";

/** A function that makes something once, for all its calls; it tries again after a failure. */
export function once(make) {
  let made = null;
  return () =>
    (made ??= make().catch((problem) => {
      made = null;
      throw problem;
    }));
}

/** A function that loads a module once, with the further texts of the page and the style of dialogs. */
export const onDemand = (load) =>
  once(() => Promise.all([load(), loadMoreTexts(), loadStyle()]).then(([parts]) => parts, throwOffline));

const loadStyle = once(
  () =>
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      Object.assign(link, { rel: "stylesheet", href: "/dialogs.css", onload: resolve, onerror: reject });
      document.head.append(link);
    }),
);
