import { redisLibraries } from "@parley/core/testing/redis-libraries";
import { runWithin } from "./run-within.ts";
import { unpackDebian } from "./unpack-debian.ts";

/** The redis-server to start, or why there is none. */
export type FoundRedis = { program: string } | { missing: string };

type Where = {
  /** Where it may be kept. */
  folder: string;
  /** Get it from Debian, without installing anything: for machines that nobody prepares. */
  mayFetch: boolean;
};

const LIMIT_MS = 10_000;

/** Looks for a redis-server: installed, or in the folder. Never throws. */
export async function findRedis({ folder, mayFetch }: Where): Promise<FoundRedis> {
  const kept = `${folder}/usr/bin/redis-server`;
  for (const program of ["redis-server", kept]) if (await runs(program)) return { program };
  if (!mayFetch) return { missing: "there is no redis-server here (Debian: apt install redis-server)" };
  try {
    await unpackDebian({ packages: ["redis-server"], folder });
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${(error as Error).message.split("\n")[0]}` };
  }
  return (await runs(kept)) ? { program: kept } : { missing: "Debian's redis-server does not run here" };
}

/** It takes sharded channels, which are of version 7. */
async function runs(program: string): Promise<boolean> {
  try {
    const env = { ...process.env, ...redisLibraries(program) };
    const said = await runWithin(LIMIT_MS, program, ["--version"], { env });
    return Number(/v=(\d+)/.exec(said)?.[1]) >= 7;
  } catch {
    return false;
  }
}
