import type * as fc from "fast-check";
import type { ServerAddress } from "../../stack/server-address.ts";
import type { Case } from "../cases/case.ts";
import type { Scene } from "../scene.ts";
import type { Verdict } from "../verdict.ts";

export type Place = { address: ServerAddress; scene: Scene };

/** One of the ways to the servers. */
export type Edge = {
  name: string;
  /** How many of ten cases it gets. */
  share: number;
  /** How many cases are under way at once. */
  lanes: number;
  cases(scene: Scene): fc.Arbitrary<Case>;
  open(place: Place): Lane;
};

/** Runs one case after the other. */
export type Lane = {
  /** Gets ready for a case, which is not timed. @returns what throws it, and is */
  aim(one: Case): Promise<() => Promise<Verdict>>;
  close(): Promise<void>;
};

/** What a server may take before a case counts as unanswered. */
export const ANSWER_TIMEOUT_MS = 5_000;
