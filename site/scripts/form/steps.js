/* The steps of the form along their thread: one at a time, each with its own address. */
import { el, focusOn } from "../page/elements.js";
import { say } from "../page/texts.js";

/** `steps`: `{id, title, root, complete()}`. Calls `shown(step)` for each step that it shows. */
export function threadOf(steps, place, shown) {
  const nav = el("nav", { class: "thread", "aria-label": say("steps.label") });
  const position = el("p", { class: "position", "aria-hidden": "true" });
  const knots = steps.map((step, n) => {
    const state = el("span", { class: "heard" });
    const link = el(
      "a",
      { href: `#${step.id}` },
      el("span", { class: "knot", "aria-hidden": "true" }, String(n + 1)),
      el("span", { class: "knot-title" }, step.title),
      state,
    );
    return { item: el("li", {}, link), link, state };
  });
  nav.append(
    position,
    el(
      "ol",
      {},
      knots.map((knot) => knot.item),
    ),
  );
  steps.forEach((step, n) => {
    step.root.prepend(el("h2", { id: `${step.id}-title` }, step.title));
    step.root.append(
      el(
        "div",
        { class: "actions steps" },
        n < steps.length - 1
          ? el("a", { class: "button primary", href: `#${steps[n + 1].id}` }, say("steps.next"))
          : null,
        n > 0 ? el("a", { class: "button quiet", href: `#${steps[n - 1].id}` }, say("steps.back")) : null,
      ),
    );
    place.append(step.root);
  });
  let current = null;

  function show(step, focus = true) {
    current = step;
    const at = steps.indexOf(step);
    steps.forEach((one) => (one.root.hidden = one !== step));
    position.textContent = say("steps.position", { at: at + 1, of: steps.length, title: step.title });
    update();
    shown(step);
    if (!focus) return;
    const heading = step.root.querySelector("h2");
    focusOn(heading);
    // Scrolls to the thread, or to the heading if that is far below.
    (heading.getBoundingClientRect().top - nav.getBoundingClientRect().top < innerHeight / 2
      ? nav
      : heading
    ).scrollIntoView({ block: "start" });
  }

  function update() {
    steps.forEach((step, n) => {
      const complete = step.complete();
      knots[n].item.classList.toggle("complete", complete);
      knots[n].state.textContent = complete ? ` ${say("steps.complete")}` : "";
      if (step === current) knots[n].link.setAttribute("aria-current", "step");
      else knots[n].link.removeAttribute("aria-current");
    });
  }

  const named = (hash) => steps.find((step) => `#${step.id}` === hash);
  return {
    nav,
    show,
    update,
    named,
    get current() {
      return current;
    },
  };
}
