import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type ChatId, type Message } from "@parley/protocol";
import type { Journal } from "../journal.ts";

/** What another attempt would not change. */
const GIVE_UP: readonly string[] = ["not_found", "forbidden", "invalid_input", "conflict"];

type Draft = { chatId: ChatId; clientId: string; body: string };

type Options = {
  about: { client: string; userId: string };
  journal: Journal;
  /** @throws AppError */
  attempt(draft: Draft): Promise<Message>;
  pauseMs(): number;
  isStopped(): boolean;
};

/** Repeats each message under its one client id until there is an answer. */
export function createPlainOutbox({ about, journal, attempt, pauseMs, isStopped }: Options) {
  let unanswered = 0;

  async function send(chatId: ChatId, body: string): Promise<void> {
    const ref = randomUUIDv7();
    const line = { ...about, op: "message.send", chatId, ref };
    journal.write({ ...line, kind: "SEND", data: { body } });
    unanswered += 1;
    try {
      const { seq, rev, id } = await retried({ chatId, clientId: ref, body });
      journal.write({ ...line, kind: "ACK", seq, rev, data: { id } });
    } catch (error) {
      const failed = error instanceof AppError ? error.code : "stopped";
      journal.write({ ...line, kind: "ACK", data: { failed } });
    } finally {
      unanswered -= 1;
    }
  }

  async function retried(draft: Draft): Promise<Message> {
    while (!isStopped()) {
      try {
        return await attempt(draft);
      } catch (error) {
        if (error instanceof AppError && GIVE_UP.includes(error.code)) throw error;
        await sleep(pauseMs());
      }
    }
    throw new Error("stopped");
  }

  return { send, unanswered: () => unanswered };
}
