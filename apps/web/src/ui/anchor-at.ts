/** A place in the window, in px. */
type Point = { x: number; y: number };

/** @returns what a layer can hang on: a place instead of a control. */
export function anchorAt({ x, y }: Point) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
