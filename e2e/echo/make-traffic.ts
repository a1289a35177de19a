import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Setting } from "./set-up.ts";

const SECOND_MS = 1_000;

/**
 * Lets people write so often until `signal` says stop, whatever the answers take.
 * @returns how many messages came, and how many had no answer
 */
export async function makeTraffic(
  { senders, chatId }: Setting,
  { perSecond, signal }: { perSecond: number; signal: AbortSignal },
): Promise<{ answered: number; unanswered: number }> {
  const begin = performance.now();
  const sent: Promise<boolean>[] = [];
  while (!signal.aborted) {
    const due = ((performance.now() - begin) / SECOND_MS) * perSecond;
    while (sent.length < due) {
      const sender = senders[sent.length % senders.length];
      if (!sender) throw new Error("There is nobody to write.");
      const body = `Tide ${sent.length}, and the wind from the west`;
      const message = { chatId, clientId: randomUUIDv7(), body };
      sent.push(
        sender.call("message.send", message).then(
          () => true,
          () => false,
        ),
      );
    }
    await sleep(SECOND_MS / perSecond);
  }
  const isAnswered = await Promise.all(sent);
  const answered = isAnswered.filter(Boolean).length;
  return { answered, unanswered: sent.length - answered };
}
