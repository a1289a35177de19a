import type { NewMessage } from "@parley/db/sql/append-messages";
import { APPEND_BATCH_MAX, APPEND_QUEUE_MAX } from "@parley/protocol";
import { expect, test } from "vitest";
import { createMetrics } from "../metrics/create-metrics.ts";
import { createAppender } from "./appender.ts";

const aMessage = (n: number): NewMessage => ({
  chatId: "chat",
  senderId: "ann",
  clientId: String(n),
  messageId: String(n),
  body: "hi",
  replyToSeq: null,
  fileId: null,
  forwarded: null,
  handles: [],
});

/** A database that answers a batch when the test says so. */
function aSlowDatabase() {
  const batches: { ids: string[]; succeed(): void; fail(error: Error): void }[] = [];
  const query = (config: { values: (string | string[])[] }) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const ids = [config.values[3] ?? []].flat();
    const rows = ids.map((id) => ({ outcome: "created", id }));
    batches.push({ ids, succeed: () => resolve({ rows }), fail: reject });
    return promise;
  };
  return { batches, db: { query } as never };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

test("what arrives in one turn goes together, and so does what arrives meanwhile", async () => {
  const { batches, db } = aSlowDatabase();
  const append = createAppender(db, createMetrics());
  const results = [1, 2].map((n) => append(aMessage(n)));
  await nextTurn();
  results.push(...[3, 4, 5].map((n) => append(aMessage(n))));
  await nextTurn();
  expect(batches.map(({ ids }) => ids)).toEqual([["1", "2"]]);
  batches[0]?.succeed();
  await nextTurn();
  expect(batches[1]?.ids).toEqual(["3", "4", "5"]);
  batches[1]?.succeed();
  expect(await Promise.all(results)).toMatchObject([1, 2, 3, 4, 5].map((n) => ({ id: String(n) })));
});

test("a failing batch fails its own messages, and the next one goes on", async () => {
  const { batches, db } = aSlowDatabase();
  const append = createAppender(db, createMetrics());
  const results = [append(aMessage(1))];
  await nextTurn();
  results.push(...[2, 3].map((n) => append(aMessage(n))));
  batches[0]?.fail(new Error("gone"));
  await expect(results[0]).rejects.toThrow("gone");
  await nextTurn();
  batches[1]?.succeed();
  expect(await Promise.all(results.slice(1))).toHaveLength(2);
});

test("a batch holds so many, and the queue so many: more are told to come back", async () => {
  const { batches, db } = aSlowDatabase();
  const append = createAppender(db, createMetrics());
  const results = Array.from({ length: APPEND_QUEUE_MAX }, (_, n) => append(aMessage(n)));
  await expect(append(aMessage(-1))).rejects.toMatchObject({ code: "unavailable" });
  await nextTurn();
  for (let done = 0; done < batches.length; done++) {
    expect(batches[done]?.ids.length).toBeLessThanOrEqual(APPEND_BATCH_MAX);
    batches[done]?.succeed();
    await nextTurn();
  }
  expect(await Promise.all(results)).toHaveLength(APPEND_QUEUE_MAX);
});
