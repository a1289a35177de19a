import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { freePort } from "@parley/db/postgres/free-port";
import type { Guard } from "@parley/db/postgres/guard";
import { startStack } from "../../../scripts/stack/start-stack.ts";

/** No limit is near: what is measured is what the servers can, not what they allow. */
export const RATE_LIMIT_FACTOR = 1_000_000;

export type BenchStack = {
  databaseUrl: string;
  webUrl: string;
  realtimePort: number;
  secret: string;
  stop(): Promise<void>;
};

/** The built product as `npm start` runs it, on free ports, with an empty database in `folder`. */
export async function startBenchStack({
  folder,
  guard,
}: {
  folder: string;
  guard: Guard;
}): Promise<BenchStack> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // As root Postgres runs under another account, which must get in.
  const secret = randomBytes(32).toString("base64url");
  const realtimePort = await freePort();
  const { databaseUrl, webUrl, stop } = await startStack({
    port: await freePort(),
    realtimePort,
    dataDir: folder,
    secret,
    guard,
    environment: { RATE_LIMIT_FACTOR: String(RATE_LIMIT_FACTOR) },
  });
  return { databaseUrl, webUrl, realtimePort, secret, stop };
}
