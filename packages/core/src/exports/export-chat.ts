import { listExportedMembers, listExportedPeople, readExportedChat } from "@parley/db/sql/exports";
import { listMessages } from "@parley/db/sql/messages";
import { snapshot } from "@parley/db/sql/queryable";
import {
  AppError,
  type ChatExportLine,
  type ChatId,
  EXPORT_PAGE,
  EXPORT_VERSION,
  type MessageLine,
} from "@parley/protocol";
import { memberOf, readAsMember } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { hideFor } from "../messages/hide-for.ts";
import { presentMessage } from "../present.ts";
import type { StreamImplementation } from "../run-stream.ts";
import { presentChatLine, presentPersonLine } from "./present-lines.ts";

/** A page of messages at a time: however long the chat is, it takes the memory of one page. */
export const exportChat: StreamImplementation<"chat.export"> = async function* (actor, { chatId }, core) {
  const { people, chat, historyAfterSeq } = await readFront(actor, chatId, core);
  yield { type: "header", format: "parley-chat", version: EXPORT_VERSION };
  yield* people;
  yield chat;
  for (let first = historyAfterSeq + 1; first <= chat.lastSeq; first += EXPORT_PAGE) {
    const last = Math.min(first + EXPORT_PAGE - 1, chat.lastSeq);
    yield* await readPage(actor, core, { chatId, first, last });
  }
  yield { type: "end", messages: Math.max(0, chat.lastSeq - historyAfterSeq) };
};

/** What stands before the messages, as of one instant. */
function readFront(actor: Actor, chatId: ChatId, { db }: Core) {
  return snapshot(db.pool, async (tx) => {
    const { historyAfterSeq } = await memberOf(tx, actor, chatId);
    const chat = await readExportedChat(tx, chatId);
    if (!chat) throw new AppError("not_found");
    const members = await listExportedMembers(tx, chatId);
    const front = { row: chat, members, firstSeq: historyAfterSeq + 1 };
    const people = (await listExportedPeople(tx, { chatId, historyAfterSeq })).map(presentPersonLine);
    return { historyAfterSeq, people, chat: presentChatLine(front) };
  });
}

type Range = { chatId: ChatId; first: number; last: number };

/** Whoever is removed meanwhile gets no further page. */
async function readPage(actor: Actor, { db }: Core, range: Range): Promise<ChatExportLine[]> {
  const { chatId } = range;
  const read = () => listMessages(db.pool, range);
  const { rows } = await readAsMember(db.pool, actor, { chatId, read });
  const messages = await hideFor(db.pool, actor, { chatId, messages: rows.map(presentMessage) });
  return messages.map((message): MessageLine => ({ type: "message", ...message }));
}
