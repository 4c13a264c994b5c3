/* Conditional questions of a call: the same rule as on the server. */

/** Whether the question's condition holds. `find(id)` returns a question, `answer(id)` its answer. */
export function isAsked(question, find, answer, seen = new Set()) {
  const condition = question.showIf;
  if (!condition || seen.has(question.id)) return true;
  const parent = find(condition.question);
  if (!parent) return true;
  const values = [answer(parent.id)].flat().map(String);
  return isAsked(parent, find, answer, seen.add(question.id)) && condition.in.some((value) => values.includes(value));
}

/** The questions that a call asks, given these answers. */
export function askedOf(call, answers) {
  const find = (id) => call.questions?.find((question) => question.id === id);
  return (call.questions ?? []).filter((question) => isAsked(question, find, (id) => answers[id]));
}
