import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type ChatId, type Message } from "@parley/protocol";
import type { Journal, Line } from "../journal.ts";

/** What another attempt would not change. */
const GIVE_UP: readonly string[] = ["not_found", "forbidden", "invalid_input", "conflict"];

type Draft = { chatId: ChatId; clientId: string; body: string };

type Options = {
  about: { client: string; userId: string };
  journal: Journal;
  /** @throws AppError */
  attempt(draft: Draft): Promise<Message>;
  /** How long to wait after so many failures in a row. */
  pauseMs(failures: number): number;
  isStopped(): boolean;
};

/**
 * Repeats each message under its one client id until there is an answer; in each chat one after the other: what waits
 * for a server that is away would else ask for it a hundred times at once.
 */
export function createPlainOutbox({ about, journal, attempt, pauseMs, isStopped }: Options) {
  const turns = new Map<ChatId, Promise<void>>();
  let unanswered = 0;

  function send(chatId: ChatId, body: string): void {
    const ref = randomUUIDv7();
    const line = { ...about, op: "message.send", chatId, ref };
    journal.write({ ...line, kind: "SEND", data: { body } });
    unanswered += 1;
    const turn = turns.get(chatId) ?? Promise.resolve();
    turns.set(
      chatId,
      turn.then(() => deliver(line, { chatId, clientId: ref, body })),
    );
  }

  async function deliver(line: Omit<Line, "at" | "kind">, draft: Draft): Promise<void> {
    try {
      const { seq, rev, id } = await retried(draft);
      journal.write({ ...line, kind: "ACK", seq, rev, data: { id } });
    } catch (error) {
      const failed = error instanceof AppError ? error.code : "stopped";
      journal.write({ ...line, kind: "ACK", data: { failed } });
    } finally {
      unanswered -= 1;
    }
  }

  async function retried(draft: Draft): Promise<Message> {
    for (let failures = 1; !isStopped(); failures += 1) {
      try {
        return await attempt(draft);
      } catch (error) {
        if (error instanceof AppError && GIVE_UP.includes(error.code)) throw error;
        await sleep(pauseMs(failures));
      }
    }
    throw new Error("stopped");
  }

  return { send, unanswered: () => unanswered };
}
