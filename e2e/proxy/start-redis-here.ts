import { fileURLToPath } from "node:url";
import { announceRedisProgram } from "@parley/core/testing/env";
import { startRedis, type TestRedis } from "@parley/core/testing/start-redis";
import type { Guard } from "@parley/db/postgres/guard";
import { findRedis } from "../../scripts/test/find-redis.ts";

const FOLDER = fileURLToPath(new URL("../../.data/redis", import.meta.url));

/** A Redis for a stack of its own. @throws Error where none is to be had */
export async function startRedisHere(guard: Guard): Promise<TestRedis> {
  const found = await findRedis({ folder: FOLDER, mayFetch: true });
  if ("missing" in found)
    throw new Error(`There is no Redis: ${found.missing}. PARLEY_BUS=postgres does without.`);
  announceRedisProgram(found.program);
  return startRedis({ guard });
}
