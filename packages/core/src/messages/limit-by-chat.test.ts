import { expect, test } from "vitest";
import type { Appended, Appender } from "./appender.ts";
import { limitByChat } from "./limit-by-chat.ts";

const PER_SECOND = 50;

/** Chats that any number of processes write to, and a clock for them all. */
function aLog() {
  let time = 0;
  const seqs = new Map<string, number>();
  const append: Appender = async ({ chatId, senderId }) => {
    if (senderId === "stranger") return { outcome: "not_found" };
    const seq = (seqs.get(chatId) ?? 0) + 1;
    seqs.set(chatId, seq);
    return { outcome: "created", seq } as Appended;
  };
  return {
    aProcess: () => limitByChat(append, { perSecond: PER_SECOND, now: () => time }),
    pass(ms: number) {
      time += ms;
    },
    written: (chatId: string) => seqs.get(chatId) ?? 0,
  };
}

const to = (chatId: string, senderId = "ann") => ({ chatId, senderId }) as Parameters<Appender>[0];

/** Each writes one after the other, until all are refused. @returns the last refusal */
async function writeUntilRefused(processes: readonly Appender[], chatId: string): Promise<unknown> {
  let refusal: unknown;
  const open = new Set(processes);
  while (open.size > 0)
    for (const write of open)
      await write(to(chatId)).catch((error: unknown) => {
        refusal = error;
        open.delete(write);
      });
  return refusal;
}

test("a chat takes fifty messages at once, and then as many a second; another chat is not concerned", async () => {
  const { aProcess, pass, written } = aLog();
  const write = aProcess();
  expect(await writeUntilRefused([write], "busy")).toMatchObject({ code: "rate_limited", retryAfterMs: 20 });
  expect(written("busy")).toBe(PER_SECOND);
  await write(to("other"));
  pass(100);
  await writeUntilRefused([write], "busy");
  expect(written("busy")).toBe(PER_SECOND + 5);
});

test("over three nodes it takes hardly more than over one, second after second", async () => {
  const { aProcess, pass, written } = aLog();
  const nodes = [aProcess(), aProcess(), aProcess()];
  for (let second = 1; second <= 60; second++) {
    await writeUntilRefused(nodes, "busy");
    // Each learns of the others by its own answers: nothing before the first, and nothing after the last. That does not add up.
    expect(written("busy") - second * PER_SECOND).toBeLessThanOrEqual(3 * nodes.length);
    pass(1_000);
  }
});

test("who writes to a chat again after a while is not charged with what others wrote meanwhile, at their leisure", async () => {
  const { aProcess, pass } = aLog();
  const [one, other] = [aProcess(), aProcess()];
  await one(to("chat"));
  for (let n = 0; n < 200; n++) {
    pass(25);
    await other(to("chat"));
  }
  for (let n = 0; n < 49; n++) await one(to("chat"));
});

test("strangers do not use up what members may write", async () => {
  const { aProcess, written } = aLog();
  const write = aProcess();
  for (let n = 0; n < 200; n++) await write(to("chat", "stranger"));
  await writeUntilRefused([write], "chat");
  expect(written("chat")).toBe(PER_SECOND);
});

test("what is under way counts", async () => {
  const { aProcess, written } = aLog();
  const write = aProcess();
  const outcomes = await Promise.allSettled(Array.from({ length: 80 }, () => write(to("chat"))));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(PER_SECOND);
  expect(written("chat")).toBe(PER_SECOND);
});
