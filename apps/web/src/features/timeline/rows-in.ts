/** What the arrow keys stop at: a message, or what stands in its place. */
export const ROW = "[data-key]";

/** @returns the messages in the document, from the oldest. */
export function rowsIn(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>(ROW)];
}
