import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChatId, UserId } from "@parley/protocol";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTerminalStorage, openTerminalStorage } from "./terminal-storage.ts";

let storagePath: string;
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "parley-storage-"));
  storagePath = join(dir, "clients", "default", "server.sqlite");
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const ann = "ann" as UserId;
const bob = "bob" as UserId;
const chatId = "c1" as ChatId;
const message = (clientId: string, senderId = ann) => ({
  clientId,
  chatId,
  senderId,
  body: clientId,
  createdAt: 0,
  state: "queued" as const,
});

it("keeps each person's messages apart, in their order, for the next process", async () => {
  const first = createTerminalStorage({ storagePath });
  for (const id of ["b", "a"]) await first.outbox.put(message(id));
  await first.outbox.put(message("other", bob));
  await first.outbox.put({ ...message("b"), state: "failed" });
  const next = createTerminalStorage({ storagePath });
  expect(await next.outbox.load(ann)).toEqual([{ ...message("b"), state: "failed" }, message("a")]);
  await next.outbox.remove("b");
  expect(await first.outbox.load(ann)).toEqual([message("a")]);
});

it("keeps drafts and the cache, and wipes only the cache", async () => {
  const { drafts, cache } = createTerminalStorage({ storagePath });
  await drafts.put(ann, { chatId, body: "begun", baseVersion: 1 });
  const entry = { version: 1, key: "head", head: { ownRev: 7 } };
  await cache.write(ann, { put: [entry as never], remove: [] });
  expect(await cache.read(ann)).toEqual([entry]);
  await cache.wipe(ann);
  expect(await cache.read(ann)).toEqual([]);
  expect(await drafts.load(ann)).toEqual([{ chatId, body: "begun", baseVersion: 1 }]);
  expect(await drafts.load(bob)).toEqual([]);
});

it("leaves nothing in its files of what was wiped", async () => {
  const { outbox, cache } = createTerminalStorage({ storagePath });
  const entry = { version: 1, key: "head", head: "a secret that was read" };
  await cache.write(ann, { put: [entry as never], remove: [] });
  await outbox.put({ ...message("a"), body: "a secret that waits" });
  await outbox.remove("a");
  await cache.wipe(ann);
  for (const path of [storagePath, `${storagePath}-wal`])
    expect(await readFile(path, "latin1")).not.toContain("secret");
});

it("is for its owner alone", async () => {
  createTerminalStorage({ storagePath });
  for (const path of [storagePath, `${storagePath}-wal`]) expect((await stat(path)).mode & 0o077).toBe(0);
});

it("tells one process of what another has put there", async () => {
  const [one, other] = [createTerminalStorage({ storagePath }), createTerminalStorage({ storagePath })];
  const heard = new Promise<void>((resolve) => one.outbox.watch(resolve));
  await other.outbox.put(message("a"));
  await heard;
});

it("lets one process send at a time", async () => {
  const [one, other] = [createTerminalStorage({ storagePath }), createTerminalStorage({ storagePath })];
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const running = one.outbox.exclusively(chatId, () => first.promise.then(() => void order.push("one")));
  const waiting = other.outbox.exclusively(chatId, async () => void order.push("other"));
  first.resolve();
  await Promise.all([running, waiting]);
  expect(order).toEqual(["one", "other"]);
});

it("says which file cannot be written, where it was to be kept", () => {
  expect(() => openTerminalStorage({ storagePath: "/dev/null/nowhere.sqlite" })).toThrow(
    "/dev/null/nowhere.sqlite cannot be written",
  );
});

it("goes on in memory where nothing can be written", async () => {
  const { outbox } = createTerminalStorage({ storagePath: "/dev/null/nowhere.sqlite" });
  await outbox.put(message("a"));
  expect(await outbox.load(ann)).toEqual([message("a")]);
});
