import { randomUUID, randomUUIDv7 } from "node:crypto";
import type { Database } from "@parley/db";
import { appendMessages, type NewMessage } from "@parley/db/sql/append-messages";
import { APPEND_BATCH_MAX } from "@parley/protocol";
import type { Anchor } from "../bench.ts";
import { BODY } from "../generator/lane.ts";
import type { BenchChat } from "../server/bench-world.ts";
import type { Sizes } from "../sizes.ts";

const SECOND_MS = 1_000;
const CHATS = 100;

/** B: rows a second of the batch function, called with full batches on one connection, and nothing around it. */
export const batch: Anchor = {
  name: "B",
  async prepare({ database, sizes, world }) {
    // No node delivers from these chats, so none notices that they grow.
    const chats = await world.directChats(Math.min(CHATS, sizes.chats));
    return async () => ({ B: await batchRate(database, { chats, sizes }) });
  },
};

type Load = { chats: readonly BenchChat[]; sizes: Pick<Sizes, "seconds"> };

/** Full batches over these chats in turns. @returns rows a second */
export async function batchRate({ pool }: Database, { chats, sizes }: Load): Promise<number> {
  const begin = performance.now();
  let rows = 0;
  while (performance.now() - begin < sizes.seconds * SECOND_MS)
    rows += (await appendMessages(pool, batchFor(chats, rows))).length;
  return (rows / (performance.now() - begin)) * SECOND_MS;
}

function batchFor(chats: readonly BenchChat[], first: number): NewMessage[] {
  return Array.from({ length: APPEND_BATCH_MAX }, (_, index) =>
    messageTo(chats[(first + index) % chats.length]),
  );
}

function messageTo(chat: BenchChat | undefined): NewMessage {
  const [sender] = chat?.members ?? [];
  if (!chat || !sender) throw new Error("There is no chat to write to.");
  return {
    chatId: chat.id,
    senderId: sender.id,
    clientId: randomUUIDv7(),
    messageId: randomUUID(),
    body: BODY,
    replyToSeq: null,
    fileId: null,
    forwarded: null,
    handles: [],
  };
}
