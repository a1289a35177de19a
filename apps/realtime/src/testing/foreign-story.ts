import type { Person } from "@parley/core/testing/a-person";
import { type Answer, Chat, type ChatId, HistoryMessage, Message } from "@parley/protocol";
import { expect } from "vitest";
import * as z from "zod/mini";
import type { Device } from "./connect.ts";

/** A client without a line of ours in it, signed in. */
export type ForeignClient = {
  call(name: string, data: unknown): Promise<Answer<unknown>>;
  /** Resolves with the data of the next message that is pushed to it. */
  nextMessage(): Promise<unknown>;
};

type Scene = { me: Person; other: Pick<Device, "call">; chatId: ChatId };

/** What every client must be able to do, in any language, over either kind of socket. */
export async function tellStory(client: ForeignClient, { me, other, chatId }: Scene): Promise<void> {
  const { chats } = await answerOf(client, "chat.list", {}, z.object({ chats: z.array(Chat) }));
  expect(chats.map(({ id }) => id)).toEqual([chatId]);

  const send = { chatId, clientId: "from afar", body: "Bonjour" };
  const Written = z.object({ message: Message, duplicate: z.boolean() });
  const first = await answerOf(client, "message.send", send, Written);
  expect(first).toMatchObject({ duplicate: false, message: { seq: 1, body: "Bonjour", senderId: me.id } });
  expect(await answerOf(client, "message.send", send, Written)).toEqual({ ...first, duplicate: true });

  const heard = client.nextMessage();
  await other.call("message.send", { ...send, clientId: "1", body: "Salut" });
  expect(await heard).toMatchObject({ chatId, message: { seq: 2, body: "Salut" } });

  expect(await client.call("message.send", { ...send, body: { a: 1 } })).toMatchObject({
    ok: false,
    error: { code: "invalid_input", fields: [{ path: "body" }] },
  });
  expect(await client.call("message.fly", {})).toMatchObject({ ok: false, error: { code: "invalid_input" } });

  // The connection is still open.
  const History = z.object({ messages: z.array(HistoryMessage) });
  const { messages } = await answerOf(client, "message.list", { chatId }, History);
  expect(messages.map(({ body }) => body)).toEqual(["Bonjour", "Salut"]);
}

async function answerOf<Schema extends z.ZodMiniType>(
  client: ForeignClient,
  name: string,
  data: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await client.call(name, data);
  expect(answer).toMatchObject({ ok: true });
  return schema.parse(answer.ok ? answer.data : undefined);
}
