import { randomUUIDv7 } from "node:crypto";
import { AppError, type ChatId } from "@parley/protocol";
import type { ChaosPerson } from "../world.ts";
import type { Scene } from "./fault.ts";

/** The queue of batches takes 5,000. */
const AT_ONCE = 2_500;

type Writing = { chatId: ChatId; person: ChaosPerson; count: number };

/** Past the nodes, and as many at once as the batches take. @throws AppError when one fails */
export async function writeMany(scene: Scene, { count, ...place }: Writing): Promise<void> {
  for (let written = 0; written < count; written += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - written) }, (_, index) =>
        writeOne(scene, place, `missed ${written + index}`),
      ),
    );
}

type Place = Omit<Writing, "count">;

async function writeOne({ journal }: Scene, { chatId, person }: Place, body: string): Promise<void> {
  const ref = randomUUIDv7();
  const line = { client: "writer", userId: person.id, chatId, op: "message.send", ref };
  journal.write({ ...line, kind: "SEND" });
  try {
    const { message } = await person.call("message.send", { chatId, clientId: ref, body });
    journal.write({ ...line, kind: "ACK", seq: message.seq, rev: message.rev, data: { id: message.id } });
  } catch (error) {
    const failed = error instanceof AppError ? error.code : "unknown";
    journal.write({ ...line, kind: "ACK", data: { failed } });
    throw error;
  }
}
