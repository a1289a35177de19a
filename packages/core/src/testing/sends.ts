import { randomUUID } from "node:crypto";
import type { AppendResult, NewMessage } from "@parley/db/sql/append-messages";
import type { ChatId, FileId } from "@parley/protocol";
import { expect } from "vitest";
import type { Person } from "./a-person.ts";
import type { World } from "./world.ts";

/** A group in which Ann, its owner, Bob, and Eve have written a message each, in this order, and read no more. */
export type SendScene = Record<"ann" | "bob" | "eve" | "stranger", Person> & { world: World; chatId: ChatId };

type Draft = Partial<Omit<NewMessage, "fileId"> & { fileId: FileId | null }>;
type Prepare = (scene: SendScene) => Promise<Draft>;

/**
 * What comes of a message of Ann's, "hi" under the client id "id", after what is prepared and with what that returns: all
 * that can come of a message, and all that is written with one.
 */
export const sends: Record<string, [AppendResult["outcome"], Prepare?]> = {
  "a text": ["created"],
  "a text of somebody who has read more than others": ["created", async ({ bob }) => ({ senderId: bob.id })],
  "a text of one of two who have read the least": [
    "created",
    async (scene) => {
      await setMember(scene, scene.bob, "shown_read_seq = 1");
      return {};
    },
  ],
  "a text of the last to read": ["created", letOthersRead],
  "a text of the last to read, who gives no receipts": [
    "created",
    async (scene) => {
      await setMember(scene, scene.ann, "has_receipts = false");
      return letOthersRead(scene);
    },
  ],
  "a text where nobody else gives receipts": [
    "created",
    async (scene) => {
      for (const person of [scene.bob, scene.eve]) await setMember(scene, person, "has_receipts = false");
      return letOthersRead(scene);
    },
  ],
  "a text where who had read less has left": [
    "created",
    async (scene) => {
      await remove(scene, scene.eve);
      return letOthersRead({ ...scene, eve: scene.bob });
    },
  ],
  "a text of somebody who is alone": [
    "created",
    async ({ world, bob }) => ({ chatId: (await world.aGroup([bob])).id, senderId: bob.id }),
  ],

  "an answer": ["created", async () => ({ replyToSeq: 2 })],
  "an answer to what is not there": ["no_target", async () => ({ replyToSeq: 4 })],
  "an answer to nothing": ["no_target", async () => ({ replyToSeq: 0 })],
  "an answer to what is deleted": [
    "no_target",
    async ({ bob, chatId }) => {
      await bob.call("message.delete", { chatId, seq: 2 });
      return { replyToSeq: 2 };
    },
  ],
  "an answer to a system message": [
    "no_target",
    async ({ ann, stranger, chatId }) => {
      await ann.call("member.add", { chatId, userId: stranger.id });
      return { replyToSeq: 4 };
    },
  ],
  "an answer to what is hidden": ["no_target", hiding({ upTo: 2, replyToSeq: 2 })],
  "an answer to the first that is not hidden": ["created", hiding({ upTo: 2, replyToSeq: 3 })],

  "mentions of members and others": [
    "created",
    async ({ bob, eve, stranger }) => ({
      handles: [eve.handle, bob.handle, eve.handle, stranger.handle, "nobody"],
    }),
  ],
  "a mention of somebody who has left": [
    "created",
    async (scene) => {
      await remove(scene, scene.bob);
      return { handles: [scene.bob.handle, scene.eve.handle] };
    },
  ],
  "a mention of all by the owner": ["created", async ({ bob }) => ({ handles: ["all", bob.handle] })],
  "a mention of all by a member": ["created", async ({ bob }) => ({ handles: ["all"], senderId: bob.id })],
  "a copy": ["created", async ({ bob }) => ({ forwarded: { senderId: bob.id, name: "Bob" }, body: "" })],

  "a file": ["created", async (scene) => ({ fileId: await aFile(scene, scene.ann) })],
  "a file with an answer and a mention": [
    "created",
    async (scene) => ({
      fileId: await aFile(scene, scene.ann),
      handles: [scene.bob.handle],
      replyToSeq: 1,
    }),
  ],
  "a file that is not there": ["no_file", async () => ({ fileId: randomUUID() as FileId })],
  "somebody else's file": ["no_file", async (scene) => ({ fileId: await aFile(scene, scene.bob) })],
  "a file that is not complete": [
    "no_file",
    async (scene) => ({ fileId: await aFile(scene, scene.ann, "false") }),
  ],
  "a file that was sent": [
    "no_file",
    async (scene) => ({ ...(await sendFirst(scene, await withFile(scene))), clientId: "another" }),
  ],
  "a file with an answer to what is not there": [
    "no_target",
    async (scene) => ({ ...(await withFile(scene)), replyToSeq: 4 }),
  ],
  "neither the file nor what it answers is there": [
    "no_file",
    async () => ({ fileId: randomUUID() as FileId, replyToSeq: 4 }),
  ],

  "a repeated text": ["duplicate", sendFirst],
  "a repeated file": ["duplicate", async (scene) => sendFirst(scene, await withFile(scene))],
  "a repeated answer to what was deleted since": [
    "duplicate",
    async (scene) => {
      const draft = await sendFirst(scene, { replyToSeq: 1 });
      await scene.ann.call("message.delete", { chatId: scene.chatId, seq: 1 });
      return draft;
    },
  ],
  "a repeated text that was edited since": [
    "duplicate",
    async (scene) => {
      const draft = await sendFirst(scene);
      await scene.ann.call("message.edit", { chatId: scene.chatId, seq: 4, body: `@${scene.bob.handle}` });
      return draft;
    },
  ],
  "another text than one that was deleted since": [
    "duplicate",
    async (scene) => {
      await sendFirst(scene);
      await scene.ann.call("message.delete", { chatId: scene.chatId, seq: 4 });
      return { body: "ho" };
    },
  ],
  "a repeated copy, whose file was copied again": [
    "duplicate",
    async (scene) => {
      await sendFirst(scene, await withFile(scene));
      return { ...(await withFile(scene)), forwarded: { senderId: scene.bob.id, name: "Bob" } };
    },
  ],
  "a repeated text of somebody who was blocked since": [
    "duplicate",
    async (scene) => {
      const draft = await sendFirst(scene);
      await setMember(scene, scene.ann, "is_blocked = true");
      return draft;
    },
  ],

  "another text under the same client id": [
    "conflict",
    async (scene) => ({ ...(await sendFirst(scene)), body: "ho" }),
  ],
  "another file under the same client id": [
    "conflict",
    async (scene) => ({ ...(await sendFirst(scene, await withFile(scene))), ...(await withFile(scene)) }),
  ],
  "no file under the same client id": [
    "conflict",
    async (scene) => ({ ...(await sendFirst(scene, await withFile(scene))), fileId: null }),
  ],
  "another's client id": [
    "created",
    async (scene) => ({ ...(await sendFirst(scene)), senderId: scene.bob.id, body: "ho" }),
  ],

  "somebody who is blocked": [
    "blocked",
    async (scene) => {
      await setMember(scene, scene.ann, "is_blocked = true");
      return { replyToSeq: 4, fileId: randomUUID() as FileId };
    },
  ],
  "a stranger": ["not_found", async ({ stranger }) => ({ senderId: stranger.id })],
  "somebody who has left": [
    "not_found",
    async (scene) => {
      await remove(scene, scene.bob);
      return { senderId: scene.bob.id, fileId: await aFile(scene, scene.bob) };
    },
  ],
  "a chat that is not there": ["not_found", async () => ({ chatId: randomUUID() })],
};

async function letOthersRead({ bob, eve, chatId }: SendScene): Promise<Draft> {
  for (const person of [bob, eve]) await person.call("chat.read", { chatId, seq: 3 });
  return {};
}

async function setMember({ world, chatId }: SendScene, { id }: Person, change: string): Promise<void> {
  const text = `UPDATE members SET ${change} WHERE chat_id = $1 AND user_id = $2`;
  const { rowCount } = await world.core.db.pool.query(text, [chatId, id]);
  expect(rowCount).toBe(1);
}

async function remove({ ann, chatId }: SendScene, { id: userId }: Person): Promise<void> {
  await ann.call("member.remove", { chatId, userId });
}

function hiding({ upTo, replyToSeq }: { upTo: number; replyToSeq: number }): Prepare {
  return async (scene) => {
    await setMember(scene, scene.ann, `history_after_seq = ${upTo}`);
    return { replyToSeq };
  };
}

const withFile = async (scene: SendScene) => ({ fileId: await aFile(scene, scene.ann) });

/** What somebody has uploaded and not sent. */
export async function aFile(
  { world }: Pick<SendScene, "world">,
  { id: ownerId }: Person,
  isComplete: "true" | "false" = "true",
): Promise<FileId> {
  const id = randomUUID() as FileId;
  const text = `INSERT INTO files (id, owner_id, name, type, size, is_complete)
    VALUES ($1, $2, 'a', 'text/plain', 3, ${isComplete})`;
  await world.core.db.pool.query(text, [id, ownerId]);
  return id;
}

type First = { replyToSeq?: number; fileId?: FileId };

/** Sends it once. @returns what sends it again */
async function sendFirst({ ann, chatId }: SendScene, draft: First = {}): Promise<First> {
  await ann.call("message.send", { chatId, clientId: "id", body: "hi", ...draft });
  return draft;
}
