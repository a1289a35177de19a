import type { Block, Draft, Session } from "@parley/db";
import { listMessagesOf, listOwnChats } from "@parley/db/sql/exports";
import {
  type ChatId,
  EXPORT_PAGE,
  EXPORT_VERSION,
  type PersonExportLine,
  type SessionId,
  type UserId,
} from "@parley/protocol";
import { readAsMember } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { presentMe, presentMessage } from "../present.ts";
import type { StreamImplementation } from "../run-stream.ts";
import { presentOwnChat } from "./present-lines.ts";

/** What is one's own: the account, the devices, and what one wrote in the chats that one is in. */
export const exportMe: StreamImplementation<"me.export"> = async function* (actor, _input, core) {
  const { prisma, pool } = core.db;
  const { userId } = actor;
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  yield { type: "header", format: "parley-person", version: EXPORT_VERSION };
  yield { type: "me", ...presentMe(user) };
  const sessions = await prisma.session.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
  yield* sessions.map(presentDevice);
  yield* (await prisma.block.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(
    presentBlock,
  );
  yield* (
    await prisma.draft.findMany({ where: { userId, body: { not: "" } }, orderBy: { chatId: "asc" } })
  ).map(presentDraft);
  let messages = 0;
  for (const chat of await listOwnChats(pool, userId)) {
    yield presentOwnChat(chat);
    for await (const line of ownMessages(actor, core, chat.id as ChatId)) {
      messages += 1;
      yield line;
    }
  }
  yield { type: "end", messages };
};

async function* ownMessages(actor: Actor, { db }: Core, chatId: ChatId): AsyncGenerator<PersonExportLine> {
  const { userId } = actor;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: Parameters<typeof listMessagesOf>[1] = { chatId, userId, after, limit: EXPORT_PAGE };
    const read = () => listMessagesOf(db.pool, page);
    const { rows } = await readAsMember(db.pool, actor, { chatId, read });
    yield* rows.map((row): PersonExportLine => ({ type: "message", ...presentMessage(row) }));
    after = rows.length === EXPORT_PAGE ? rows.at(-1)?.seq : undefined;
  }
}

function presentBlock({ blockedId, createdAt }: Block): PersonExportLine {
  return { type: "block", userId: blockedId as UserId, createdAt: createdAt.toISOString() };
}

function presentDraft({ chatId, body, updatedAt }: Draft): PersonExportLine {
  return { type: "draft", chatId: chatId as ChatId, body, updatedAt: updatedAt.toISOString() };
}

function presentDevice({ id, kind, name, userAgent, lastAddress, ...times }: Session): PersonExportLine {
  return {
    type: "device",
    id: id as SessionId,
    kind,
    name,
    userAgent,
    lastAddress,
    createdAt: times.createdAt.toISOString(),
    lastSeenAt: times.lastSeenAt.toISOString(),
    revokedAt: times.revokedAt?.toISOString() ?? null,
  };
}
