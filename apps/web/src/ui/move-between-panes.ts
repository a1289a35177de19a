/**
 * Leads the focus to the next pane of the page (marked with `data-pane`), or to the one before, round and round: to
 * what the pane marks with `data-entry`, to its current link, or to the first thing in it that takes the focus.
 */
export function moveBetweenPanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(isVisible);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = here < 0 && step < 0 ? 0 : here;
  for (let distance = 1; distance <= panes.length; distance += 1) {
    const pane = panes[(start + step * distance + panes.length * 2) % panes.length];
    if (pane && focusIn(pane)) return;
  }
}

function focusIn(pane: HTMLElement): boolean {
  const marked = pane.querySelectorAll<HTMLElement>("[data-entry], [aria-current]");
  const others = pane.querySelectorAll<HTMLElement>('a[href], button:enabled, textarea, [tabindex="0"]');
  const entry = [...marked, ...others].find(isVisible);
  entry?.focus();
  return entry !== undefined;
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility();
}
