import type { Anchor } from "../bench.ts";
import { batch } from "./batch.ts";
import { commit } from "./commit.ts";
import { memory } from "./memory.ts";
import { room } from "./room.ts";
import { select } from "./select.ts";

export const anchors: readonly Anchor[] = [commit, select, batch, room, memory];

/** All figures of the anchors, with their units; E is ejabberd and P is prosody, where they are installed. */
export const anchorUnits: Readonly<Record<string, string>> = {
  "C p50": "ms, a bare commit",
  "C p99": "ms, a bare commit",
  Q: "ms, SELECT 1",
  B: "rows/s, the batch function alone",
  S: "deliveries/s, a bare Socket.IO room",
  "S, generator": "of a core, the generator's share then",
  M: "kB, an idle bare Socket.IO connection",
  "E messages/s": "1/s, one-to-one, archived and delivered",
  "E messages/s, generator": "of a core, the generator's share then",
  "E deliveries/s": "1/s, in archived groups",
  "E deliveries/s, generator": "of a core, the generator's share then",
  "E p50": "ms, a delivery",
  "E p99": "ms, a delivery",
  "E accepted/s": "1/s, connections",
  "P messages/s": "1/s, one-to-one, archived and delivered",
  "P messages/s, generator": "of a core, the generator's share then",
  "P deliveries/s": "1/s, in archived groups",
  "P deliveries/s, generator": "of a core, the generator's share then",
  "P memory": "kB, an idle signed-in connection",
};
