import { setImmediate } from "node:timers/promises";
import { HANDSHAKE_TIMEOUT_MS } from "@parley/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { limitHandshakes } from "./limit-handshakes.ts";

afterEach(() => void vi.useRealTimers());

test("of a storm a few are let in at once, some wait, and all others are told when to come again", async () => {
  const { inTurn: run } = limitHandshakes();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let entered = 0;
  const storm = Array.from({ length: 1_000 }, () =>
    run(async () => {
      entered += 1;
      await opened;
    }),
  );
  const settled = Promise.allSettled(storm);
  await expect(
    Promise.any(
      storm.map((each) =>
        each.then(
          () => Promise.reject(),
          (error) => error,
        ),
      ),
    ),
  ).resolves.toMatchObject({
    code: "unavailable",
    retryAfterMs: expect.any(Number),
  });
  expect(entered).toBeLessThan(50);
  open();
  const refused = (await settled).filter(({ status }) => status === "rejected");
  expect(entered + refused.length).toBe(1_000);
  expect(refused.length).toBeGreaterThan(400);
  await expect(run(async () => {})).resolves.toBeUndefined();
});

test("who waits too long in line is told when to come again before he is cut off, and is not let in after", async () => {
  vi.useFakeTimers();
  const { inTurn: run } = limitHandshakes();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let entered = 0;
  const storm = Array.from({ length: 60 }, () =>
    run(async () => {
      entered += 1;
      await opened;
    }),
  );
  const settled = Promise.allSettled(storm);
  await vi.advanceTimersByTimeAsync(HANDSHAKE_TIMEOUT_MS);
  open();
  const refused = (await settled).filter(({ status }) => status === "rejected");
  expect(entered + refused.length).toBe(60);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({
    reason: { code: "unavailable", retryAfterMs: expect.any(Number) },
  });
  await expect(run(async () => {})).resolves.toBeUndefined();
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});

test("who comes alone waits for nobody, and of several who come one by one the others go together", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { inTurn } = limitHandshakes();
  const entered: string[] = [];
  const enter = (name: string) => inTurn(async () => void entered.push(name));
  await enter("alone");
  await setImmediate();
  await enter("alone again");
  await setImmediate();
  await Promise.all([enter("first"), enter("second")]);
  const rest = [enter("third"), enter("fourth")];
  await setImmediate();
  await setImmediate();
  expect(entered).toEqual(["alone", "alone again", "first", "second"]);
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all(rest);
  expect(entered.slice(4)).toEqual(["third", "fourth"]);
});

test("each who is turned away is told another time, no sooner than those before him can have had theirs", async () => {
  vi.useFakeTimers();
  const { inTurn, isBeset } = limitHandshakes();
  const HANDSHAKE_MS = 320;
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  for (let count = 0; count < 100; count += 1) {
    const one = inTurn(() => sleep(HANDSHAKE_MS));
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS);
    await one;
  }
  expect(isBeset()).toBe(false);
  const storm = Array.from({ length: 600 }, () => inTurn(() => sleep(HANDSHAKE_MS)));
  const settled = Promise.allSettled(storm);
  expect(isBeset()).toBe(true);
  await vi.advanceTimersByTimeAsync(HANDSHAKE_TIMEOUT_MS);
  const hints = (await settled).flatMap((each) =>
    each.status === "rejected" ? [each.reason.retryAfterMs] : [],
  );
  expect(hints.length).toBeGreaterThan(200);
  // Those in line have up to 3 s, and each after them 320 ms of one of the 32 places.
  const inOrder = [...hints].sort((a, b) => a - b);
  expect(new Set(inOrder).size).toBeGreaterThan(inOrder.length * 0.9);
  expect(inOrder[0]).toBeGreaterThan(500);
  expect(inOrder.at(-1) - inOrder[0]).toBeGreaterThan((hints.length * HANDSHAKE_MS) / 32 / 2);
});

test("those who waited for a database that was away make nobody wait longer once it is back", async () => {
  vi.useFakeTimers();
  const { inTurn } = limitHandshakes();
  const outage = Array.from({ length: 32 }, () =>
    inTurn(() => new Promise<void>((resolve) => setTimeout(resolve, 9_000))),
  );
  await vi.advanceTimersByTimeAsync(9_000);
  await Promise.all(outage);
  const storm = Array.from({ length: 600 }, () =>
    inTurn(() => new Promise<void>(() => {})).catch((error) => error),
  );
  await vi.advanceTimersByTimeAsync(0);
  const [last] = (await Promise.all(storm.slice(-1))).map(({ retryAfterMs }) => retryAfterMs);
  expect(last).toBeLessThan(8_000);
});
