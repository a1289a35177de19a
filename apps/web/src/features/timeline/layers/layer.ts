import type { Row } from "@parley/client";
import type { MessageFile } from "@parley/protocol";

/** A place in the window, in px. */
export type Point = { x: number; y: number };

/** What lies over the timeline. Only one at a time. */
export type Layer =
  | { kind: "menu" | "picker"; row: Row; at: Point }
  | { kind: "delete" | "forward" | "readers"; row: Row }
  | { kind: "picture"; row: Row; file: MessageFile; address: string }
  | { kind: "report"; row: Row; seq: number }
  | { kind: "date"; time: number };
