/* The sheet of a reader's review: a score for each criterion, a private note, a comment, and the total. */
import { byId, el } from "../page/elements.js";
import { refuse, single } from "../form/field.js";
import { scoreField, total } from "./score-field.js";
import { number } from "../page/numbers.js";
import { say } from "../page/texts.js";

/** `{scores, fields, done, read(), write(content, skipFocused), showProgress()}`; shows the stored review. */
export function reviewSheet({ criteria, othersReviews, review }) {
  const scores = criteria.map(scoreField);
  const note = textField("note", say("review.note"), say("review.note-hint"));
  const hint = othersReviews === "never" ? "review.comment-hint" : "review.comment-hint-shared";
  const comment = textField("comment", say("review.comment"), say(hint));
  const fields = [...scores, note, comment];
  byId("scores").replaceChildren(...scores.map((field) => field.root));
  byId("texts").replaceChildren(note.root, comment.root);

  const given = () => scores.filter((field) => field.value !== undefined);
  const values = () => Object.fromEntries(given().map((field) => [field.criterion.id, field.value]));
  const sheet = {
    scores,
    fields,
    done: false,
    read: () => ({ scores: values(), note: note.value, comment: comment.value, done: sheet.done }),
    write(content, skipFocused = false) {
      for (const field of fields) {
        if (skipFocused && field.root.contains(document.activeElement)) continue;
        field.write(field.criterion ? content.scores?.[field.criterion.id] : content[field.id]);
      }
      sheet.done = content.done === true;
    },
    showProgress() {
      const scored = given().length;
      const sum = total(criteria, values());
      byId("tab-count").textContent = `${scored}/${scores.length}`;
      byId("total").replaceChildren(
        el("span", {}, say("review.scored", { n: scored, all: scores.length })),
        sum === null ? "" : el("strong", {}, say("review.total", { total: number(Math.round(sum)) })),
      );
    },
  };
  sheet.write(contentOf(review));
  sheet.showProgress();
  return sheet;
}

/** A stored review as the content of the sheet. */
export const contentOf = ({ scores, note, comment, done }) => ({
  scores: scores ?? {},
  note: note ?? "",
  comment: comment ?? "",
  done: done === true,
});

function textField(id, label, hint) {
  const control = el("textarea", { rows: 2, dir: "auto", maxlength: 2000 });
  const root = single(id, label, hint, control, { required: true });
  control.required = false;
  return {
    id,
    root,
    label,
    get value() {
      return control.value;
    },
    write(value) {
      if (control.value !== (value ?? "")) control.value = value ?? "";
    },
    inWords: (value) => value ?? "",
    refuse: (text) => refuse(root, id, text),
    focus: () => control.focus(),
  };
}
