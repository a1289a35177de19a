import { createHash } from "node:crypto";
import type { Queryable } from "@parley/db/sql/queryable";
import {
  addToCounts,
  type Count,
  type CountEntry,
  deleteCount,
  deleteOldCounts,
  takeFromCount,
} from "@parley/db/sql/rate-counts";

import type { Core } from "./core.ts";

export type { Count };

const TELL_MS = 1_000;

/** What is counted: by which limit, for whom, and how long the count lasts. */
export type Counted = { limit: string; key: string; windowMs: number };

export type SharedCounts = {
  /** Adds a point now. @returns what all processes have counted; null while the database is away */
  add(counted: Counted): Promise<Count | null>;
  /** Adds points soon, together with whatever else gathers. @param learn gets what all processes have counted by then */
  addSoon(counted: Counted, points: number, learn: (count: Count) => void): void;
  giveBack(counted: Counted): Promise<void>;
  startAnew(counted: Counted): Promise<void>;
};

type Waiting = { entry: CountEntry; learn: (count: Count) => void };

/** Counts that all processes share, in Postgres. It knows nobody: keys are hashed. */
export function createSharedCounts(db: Queryable): SharedCounts {
  const waiting = new Map<string, Waiting>();

  async function tell(): Promise<void> {
    const told = new Map(waiting);
    waiting.clear();
    const counts = await addToCounts(
      db,
      [...told.values()].map(({ entry }) => entry),
    ).catch(() => new Map());
    for (const [name, { learn }] of told) {
      const count = counts.get(name);
      // What was counted here meanwhile is not in it yet.
      if (count) learn({ ...count, points: count.points + (waiting.get(name)?.entry.points ?? 0) });
    }
  }

  return {
    async add({ windowMs, ...counted }) {
      const key = keyOf(counted);
      const counts = await addToCounts(db, [{ key, points: 1, windowMs }]).catch(() => new Map());
      return counts.get(key.toString("hex")) ?? null;
    },
    addSoon({ windowMs, ...counted }, points, learn) {
      const key = keyOf(counted);
      const name = key.toString("hex");
      if (waiting.size === 0) setTimeout(() => void tell(), TELL_MS).unref();
      const before = waiting.get(name)?.entry.points ?? 0;
      waiting.set(name, { entry: { key, points: before + points, windowMs }, learn });
    },
    giveBack: (counted) => takeFromCount(db, keyOf(counted)).catch(() => {}),
    startAnew: (counted) => deleteCount(db, keyOf(counted)).catch(() => {}),
  };
}

function keyOf({ limit, key }: Omit<Counted, "windowMs">): Buffer {
  return createHash("sha256").update(`${limit} ${key}`).digest();
}

/** Deletes counts whose time is over. */
export async function forgetOldCounts({ db }: Pick<Core, "db">): Promise<void> {
  await deleteOldCounts(db.pool);
}
