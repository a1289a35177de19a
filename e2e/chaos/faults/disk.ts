import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { waitUntil } from "@parley/db/postgres/wait-until";
import { canMount } from "../cluster/small-disk.ts";
import type { Fault, Scene } from "./fault.ts";
import { writeMany } from "./write-many.ts";

const FULL_MS = 8_000;
const HEALED_MS = 10_000;
const PATIENCE_MS = 60_000;
const CHUNK = Buffer.alloc(2 ** 20);

export const diskFaults: readonly Fault[] = [
  {
    name: "F19",
    says: "the disk of Postgres full",
    hasLoad: true,
    needsSmallDisk: true,
    whyNot: async () => (canMount() ? undefined : "it takes root, to give Postgres a small disk of its own"),
    run: fillDisk,
  },
];

/** What is acknowledged meanwhile must be there, and after it everything must go on. */
async function fillDisk(scene: Scene): Promise<void> {
  const { cluster, world, wait, figure } = scene;
  const ballast = `${cluster.diskFolder}/ballast`;
  fill(ballast);
  await wait(FULL_MS);
  rmSync(ballast);
  const begin = performance.now();
  // As whoever runs it would: Postgres ends itself where it cannot even recover.
  if (!cluster.postgres.isRunning()) await cluster.postgres.restart();
  const [chat] = world.chats;
  if (!chat) throw new Error("there is no chat");
  const write = () => writeMany(scene, { chatId: chat.id, person: chat.owner, count: 1 });
  await waitUntil(
    () =>
      write().then(
        () => true,
        () => false,
      ),
    PATIENCE_MS,
  );
  const value = Math.round(performance.now() - begin);
  figure({ what: "writing again", value, unit: "ms", limit: HEALED_MS });
}

function fill(path: string): void {
  const file = openSync(path, "w");
  try {
    for (;;) writeSync(file, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}
