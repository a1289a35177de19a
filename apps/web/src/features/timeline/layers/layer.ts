import type { Row } from "@parley/client";

/** A place in the window, in px. */
export type Point = { x: number; y: number };

/** What lies over the timeline. Only one at a time. */
export type Layer =
  | { kind: "menu" | "picker"; row: Row; at: Point }
  | { kind: "delete" | "forward" | "readers"; row: Row }
  | { kind: "report"; row: Row; seq: number }
  | { kind: "date"; time: number };
