import { HANDSHAKE_TIMEOUT_MS } from "@parley/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { limitHandshakes } from "./limit-handshakes.ts";

afterEach(() => void vi.useRealTimers());

test("of a storm a few are let in at once, some wait, and all others are told when to come again", async () => {
  const run = limitHandshakes();
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
  expect(entered).toBeLessThan(20);
  open();
  const refused = (await settled).filter(({ status }) => status === "rejected");
  expect(entered + refused.length).toBe(1_000);
  expect(refused.length).toBeGreaterThan(400);
  await expect(run(async () => {})).resolves.toBeUndefined();
});

test("who waits too long in line is told when to come again before he is cut off, and is not let in after", async () => {
  vi.useFakeTimers();
  const run = limitHandshakes();
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let entered = 0;
  const storm = Array.from({ length: 20 }, () =>
    run(async () => {
      entered += 1;
      await opened;
    }),
  );
  const settled = Promise.allSettled(storm);
  await vi.advanceTimersByTimeAsync(HANDSHAKE_TIMEOUT_MS);
  open();
  const refused = (await settled).filter(({ status }) => status === "rejected");
  expect(entered + refused.length).toBe(20);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({
    reason: { code: "unavailable", retryAfterMs: expect.any(Number) },
  });
  await expect(run(async () => {})).resolves.toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});
