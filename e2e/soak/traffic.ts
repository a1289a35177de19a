import { randomUUIDv7 } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Setting } from "./set-up.ts";

/** Between two messages, in ms. */
const PAUSE_MS = 100;
const BODIES = [
  "On my way",
  "See **you** at `six`, by the pier",
  "```ts\nconst tide = await harbour.tide();\nsail(tide);\n```",
  "> Who brings the rope?\n\nI do. https://example.org/rope",
  "As long as a day at sea. ".repeat(12),
];

/**
 * Lets people write into their chats, one after the other, react and take it back, until `signal` says stop.
 *
 * @returns how many messages they wrote
 */
export async function makeTraffic({ senders, groups }: Setting, signal: AbortSignal): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const [sender, chatId] = [senders[count % senders.length], groups[count % groups.length]];
    if (!sender || !chatId) throw new Error("There is nobody to write, or nowhere.");
    const body = BODIES[count % BODIES.length] ?? "";
    const { message } = await sender.call("message.send", { chatId, clientId: randomUUIDv7(), body });
    const place = { chatId, seq: message.seq, emoji: "👍" };
    if (count % 3 === 0) await sender.call("message.react", place);
    if (count % 6 === 0) await sender.call("message.unreact", place);
    count += 1;
    await sleep(PAUSE_MS);
  }
  return count;
}
