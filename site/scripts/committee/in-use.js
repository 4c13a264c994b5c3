/* The parts of the dossier that its first view does not need. */
// All that they share with the first view stays with it, in one file.
import "../dossier.js";
export { signInForm } from "../identity/sign-in.js";
export { recuse } from "./recusal.js";
export { review } from "./review.js";
