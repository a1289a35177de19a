import type { Rates } from "./load/drive-load.ts";
import type { WorldSize } from "./world.ts";

/** How much is run for how long. */
export type Profile = {
  size: WorldSize;
  rates: Rates;
  terminals: number;
  warmUpMs: number;
  recoveryMs: number;
  /** How long everybody may take to agree after the load has ended. */
  quietMs: number;
  /** How often an injury that can be repeated is. */
  repeats: number;
  kills: number;
  /** While the bus is frozen. */
  removals: { count: number; everyMs: number };
  reconnecting: number;
  missed: number;
};

/** For CI: about 20 s for each fault. */
export const SHORT: Profile = {
  size: { people: 24, chats: 8, membersPerChat: 8 },
  rates: { sends: 20, edits: 3, deletes: 1, reactions: 4, reads: 8, kicks: 0.7 },
  terminals: 2,
  warmUpMs: 2_000,
  recoveryMs: 5_000,
  quietMs: 60_000,
  repeats: 1,
  kills: 200,
  removals: { count: 40, everyMs: 60 },
  reconnecting: 150,
  missed: 10_000,
};

/** Load L. */
export const FULL: Profile = {
  size: { people: 200, chats: 50, membersPerChat: 10 },
  rates: { sends: 50, edits: 5, deletes: 1, reactions: 5, reads: 20, kicks: 1 },
  terminals: 4,
  warmUpMs: 30_000,
  recoveryMs: 60_000,
  quietMs: 60_000,
  repeats: 3,
  kills: 10_000,
  removals: { count: 10_000, everyMs: 20 },
  reconnecting: 1_000,
  missed: 100_000,
};

/** For one planted bug: as little as shows it. */
export const PROOF: Profile = {
  ...SHORT,
  rates: { sends: 30, edits: 6, deletes: 3, reactions: 5, reads: 15, kicks: 4 },
  terminals: 0,
  warmUpMs: 1_000,
  recoveryMs: 3_000,
  quietMs: 4_000,
  kills: 64,
  reconnecting: 50,
};
