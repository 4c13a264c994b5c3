/* The fields that the server lets an applicant edit; pages draw from its answer and decide nothing themselves. */
import { now as serverNow } from "../page/clock.js";

/** "ALL", the paths of the only editable fields, or null. The server's answer holds until the instant it names. */
export function editableFields({ editable }, now = serverNow()) {
  if (!editable || editable.what === "NOTHING" || now > Date.parse(editable.until)) return null;
  return editable.what === "FIELDS" ? editable.fields : "ALL";
}

/** The correction request that the applicant can still answer, or null. */
export const openCorrection = (application, now = serverNow()) =>
  editableFields(application, now) && isOpen(application.correction, now) ? application.correction : null;

/** Whether a correction request outlasts the closing: the server then opens its fields. */
export const hasOpenCorrection = ({ correction }, now = serverNow()) => isOpen(correction, now);

const isOpen = (correction, now) => Boolean(correction) && now <= Date.parse(correction.until);
