/* The address of a dossier, or of its part, with the name of its call: the server then reads both at once. */
import { lastCall } from "../page/prefetch.js";

export const dossierAddress = (id, part = "") =>
  `committee/applications/${encodeURIComponent(id)}${part}?call=${lastCall()}`;
