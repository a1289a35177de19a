import type { Anchor } from "../bench.ts";
import { batch } from "./batch.ts";
import { commit } from "./commit.ts";
import { memory } from "./memory.ts";
import { room } from "./room.ts";
import { select } from "./select.ts";

export const anchors: readonly Anchor[] = [commit, select, batch, room, memory];

/** All figures of the anchors, with their units. */
export const anchorUnits = {
  "C p50": "ms, a bare commit",
  "C p99": "ms, a bare commit",
  Q: "ms, SELECT 1",
  B: "rows/s, the batch function alone",
  S: "deliveries/s, a bare Socket.IO room",
  "S, generator": "of a core, the generator's share then",
  M: "kB, an idle bare Socket.IO connection",
} as const;
