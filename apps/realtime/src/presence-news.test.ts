import type { Core } from "@parley/core";
import type { UserId } from "@parley/protocol";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPresenceNews } from "./presence-news.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const somebody = { scope: "presence", userId: "somebody" as UserId } as const;

/** A desk, and when it began to read the news that it was told to look for, in s. */
function aDesk(isBeset: () => boolean) {
  const begin = performance.now();
  const readAt: number[] = [];
  const query = vi.fn(async () => {
    readAt.push(Math.floor((performance.now() - begin) / 1_000));
    return { rows: [] };
  });
  // Nobody is there to be told: it reads, and that is all.
  const parts = { core: { db: { pool: { query } } }, io: {}, sockets: new Map(), tracks: {} };
  const desk = createPresenceNews({
    ...(parts as unknown as { core: Core } & Parameters<typeof createPresenceNews>[0]),
    isBeset,
    log: pino({ level: "silent" }),
  });
  return { desk, readAt };
}

test("who is back is told of at once, and while many connect when they are in", async () => {
  let isBeset = false;
  const { desk, readAt } = aDesk(() => isBeset);
  desk.hear(somebody);
  await vi.advanceTimersByTimeAsync(500);
  expect(readAt[0]).toBe(0);
  readAt.length = 0;
  isBeset = true;
  desk.hear(somebody);
  await vi.advanceTimersByTimeAsync(4_500);
  expect(readAt).toEqual([]);
  isBeset = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(readAt).not.toEqual([]);
  desk.stop();
});

test("however long the storm lasts, nobody looks there for more than some seconds who is gone", async () => {
  const { desk, readAt } = aDesk(() => true);
  desk.hear(somebody);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(readAt[0]).toBe(8);
  desk.stop();
});
