/* The files that a project sends: one slot for each item to send, and one for the agreement signed by hand. */
import { documentSlots } from "../documents/slots.js";
import { equal } from "../form/merge.js";

/** Whether the item's file is there, and no check has refused it. */
export const isSent = ({ slot }, { documents }) =>
  documents.some(
    (one) => one.slot === slot.id && (one.state === "CHECKED" || (one.state === "WAITING" && one.arrived !== false)),
  );

const slotsOf = ({ onboarding, agreement }) => [...onboarding.map(({ slot }) => slot), agreement?.slot].filter(Boolean);

/**
 * The slots of a project, which outlive a redraw of the page with the uploads that are under way. `redraw(project)`
 * runs when a file has arrived or got its verdict.
 */
export function paperSlots(project, redraw) {
  let shown = project;
  const slots = documentSlots(
    slotsOf(project),
    (part = "") => `projects/${project.id}${part}`,
    (fresh) => {
      if (!equal(fresh.documents, shown.documents)) redraw(fresh);
      return fresh;
    },
    () => {},
  );
  return {
    isFor: (other) => equal(slotsOf(other), slotsOf(project)),
    draw(now) {
      shown = now;
      slots.draw(now.documents);
    },
    field: ({ id }) => slots.all.find(({ slot }) => slot.id === id),
  };
}
