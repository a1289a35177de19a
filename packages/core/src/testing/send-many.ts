import { randomUUID } from "node:crypto";
import type { ChatId, Message } from "@parley/protocol";
import type { Person } from "./a-person.ts";

/** Sends `count` messages at once, "1", "2" … @returns them in the order of the calls */
export function sendMany(
  sender: Person,
  { chatId, count }: { chatId: ChatId; count: number },
): Promise<Message[]> {
  const bodies = Array.from({ length: count }, (_, index) => String(index + 1));
  return Promise.all(
    bodies.map(
      async (body) => (await sender.call("message.send", { chatId, clientId: randomUUID(), body })).message,
    ),
  );
}
