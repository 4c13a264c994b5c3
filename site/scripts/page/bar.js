/* Bars that stick to an edge of the screen. */

/**
 * Publishes the height of a sticky bar to the style sheet, as `--save-bar` for example, and scrolls the focused element
 * from under it.
 */
export function trackBar(bar, name) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty(`--${name}`, `${bar.offsetHeight}px`);
    const focused = document.activeElement;
    if (focused === document.body || bar.contains(focused)) return;
    const { top, bottom } = focused.getBoundingClientRect();
    const over = bar.getBoundingClientRect();
    if (top >= over.top && bottom <= over.bottom) focused.scrollIntoView({ block: "nearest" });
  }).observe(bar);
}
