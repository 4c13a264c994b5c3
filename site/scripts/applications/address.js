/* Addresses with the names of all that an answer needs: the server then reads it at once. */
import { lastApplication, lastCall } from "../page/prefetch.js";

/** All of a person's applications. */
export const listAddress = (call = lastCall()) =>
  `applications?call=${encodeURIComponent(call)}&application=${lastApplication()}`;

/** One application, or what is done with it. */
export const addressOf = ({ id, call }, part = "") => `applications/${id}${part}?call=${encodeURIComponent(call)}`;
