/**
 * Lets a row grow downwards under the eye of whoever reads it: the list, which keeps its end in view and what is below
 * the top of the window where it is, would move its beginning away.
 */
export function keepInPlace(row: HTMLElement | null, grow: () => void): void {
  const scroller = row?.closest<HTMLElement>("[role=log]");
  const top = row?.getBoundingClientRect().top ?? 0;
  grow();
  if (!row || !scroller) return;
  // The list measures in an observer of its own; what is observed later is told later, before anything is painted.
  const observer = new ResizeObserver(() => {
    scroller.scrollTop += row.getBoundingClientRect().top - top;
    observer.disconnect();
  });
  observer.observe(row);
}
