import {
  findImportedChat,
  finishImportedChat,
  type ImportedMessage,
  insertImportedChat,
  insertImportedMessages,
  insertUnseenMessages,
} from "@parley/db/sql/imports";
import { indexMessages } from "@parley/db/sql/index-messages";
import { EVERYBODY_ID } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { type ChatLine, EXPORT_PAGE, type MessageLine, type Seq, type UserId } from "@parley/protocol";
import type { ImportReport } from "./import-entries.ts";
import { ImportError } from "./import-error.ts";

/** A chat whose messages are being read. */
export type ChatInProgress = {
  line: ChatLine;
  memberIds: ReadonlySet<UserId>;
  /** It was there before: its messages are only counted. */
  isPresent: boolean;
  lastSeq: number;
  /** Read and not yet written. */
  waiting: { place: string; message: ImportedMessage }[];
};

type Start = {
  place: string;
  line: ChatLine;
  known: ReadonlySet<UserId>;
  before: ChatInProgress | undefined;
};

export async function startChat(
  tx: Queryable,
  { place, line, known, before }: Start,
): Promise<ChatInProgress> {
  if (before) throw new ImportError(`${place}: a second chat stands before the end of the first.`);
  const memberIds = new Set(line.members.map(({ userId }) => userId));
  const stranger = [...memberIds].find((userId) => !known.has(userId));
  if (stranger) throw new ImportError(`${place}: its member ${stranger} is not among the people before it.`);
  const directKey = directKeyOf(line, place);
  const there = await findImportedChat(tx, { id: line.id, directKey });
  if (there && there.id !== line.id)
    throw new ImportError(`${place}: these two people have another direct chat here (${there.id}).`);
  if (there && there.lastSeq < line.lastSeq)
    throw new ImportError(
      `${place}: this chat is here with fewer messages: import it into an empty database.`,
    );
  if (!there) await guarded(place, () => insertFront(tx, { ...line, directKey }));
  return { line, memberIds, isPresent: there !== undefined, lastSeq: unseenIn(line), waiting: [] };
}

/** What the exporter did not see stays empty, and nobody who was in the chat sees it: so every message keeps its seq. */
async function insertFront(tx: Queryable, chat: ChatLine & { directKey: string | null }): Promise<void> {
  const until = unseenIn(chat);
  const seenAfter = (own: Seq) => Math.max(own, until);
  const members = chat.members.map((each) => ({ ...each, historyAfterSeq: seenAfter(each.historyAfterSeq) }));
  await insertImportedChat(tx, { ...chat, members });
  const [sender] = members;
  if (sender && until > 0)
    await insertUnseenMessages(tx, {
      chatId: chat.id,
      until,
      senderId: sender.userId,
      createdAt: chat.createdAt,
    });
}

const unseenIn = ({ firstSeq = 1 }: ChatLine): Seq => firstSeq - 1;

function directKeyOf({ kind, members }: ChatLine, place: string): string | null {
  if (kind === "group") return null;
  const ids = members.map(({ userId }) => userId).sort();
  if (ids.length < 1 || ids.length > 2)
    throw new ImportError(`${place}: a direct chat is between two people, not ${ids.length}.`);
  return `${ids[0]}:${ids.at(-1)}`;
}

type Take = { place: string; line: MessageLine; chat: ChatInProgress | undefined };

/** Takes the next message of the chat. They come in the order of seq, without a gap. */
export async function takeMessage(tx: Queryable, { place, line, chat }: Take): Promise<void> {
  if (!chat) throw new ImportError(`${place}: a message stands before its chat.`);
  if (line.chatId !== chat.line.id) throw new ImportError(`${place}: this message is of another chat.`);
  if (line.seq !== chat.lastSeq + 1) throw new ImportError(`${place}: ${gap(line.seq, chat.lastSeq)}`);
  if (!chat.memberIds.has(line.senderId))
    throw new ImportError(`${place}: its sender ${line.senderId} is not among the chat's members.`);
  chat.lastSeq = line.seq;
  if (chat.isPresent) return;
  chat.waiting.push({ place, message: messageOf(line) });
  if (chat.waiting.length >= EXPORT_PAGE) await writeWaiting(tx, chat);
}

function gap(seq: number, before: number): string {
  if (before > 0) return `message ${seq} follows message ${before}: one is missing or there twice.`;
  return `the chat begins with message ${seq}, and not with the one that it should.`;
}

function messageOf({ type, mentionsAll, hidden, forwardedFrom, ...line }: MessageLine): ImportedMessage {
  const { createdAt, editedAt, deletedAt, pinnedAt, reactions } = line;
  const hasChanged = reactions.length > 0 || [editedAt, deletedAt, pinnedAt].some((time) => time !== null);
  return {
    ...line,
    // An export has no files, but they are named.
    body: line.body || (line.file ? `📎 ${line.file.name}` : ""),
    file: null,
    hasChanged: hasChanged || hidden,
    // What the exporter had deleted for himself came without its text.
    deletedAt: hidden ? (deletedAt ?? createdAt) : deletedAt,
    forwarded: forwardedFrom && { senderId: forwardedFrom.senderId },
    mentions: [...(mentionsAll ? [EVERYBODY_ID] : []), ...line.mentions],
  };
}

type Finish = { place: string; chat: ChatInProgress; report: ImportReport; messages: number };

export async function finishChat(tx: Queryable, { place, chat, report, messages }: Finish): Promise<void> {
  const { line, lastSeq, isPresent } = chat;
  const count = lastSeq - unseenIn(line);
  if (lastSeq !== line.lastSeq || count !== messages)
    throw new ImportError(
      `${place}: the chat goes up to message ${line.lastSeq}, and the file to ${lastSeq}.`,
    );
  report.chats[isPresent ? "present" : "created"] += 1;
  if (isPresent) return;
  await writeWaiting(tx, chat);
  await guarded(place, () => finishImportedChat(tx, line.id));
  await indexMessages(tx, { chatIds: [line.id] });
  report.messages += count;
}

async function writeWaiting(tx: Queryable, chat: ChatInProgress): Promise<void> {
  const waiting = chat.waiting.splice(0);
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (!first || !last) return;
  const messages = waiting.map(({ message }) => message);
  await guarded(`${first.place} to ${last.place}`, () => insertImportedMessages(tx, messages));
}

/** What Postgres refuses is wrong with the file: a number that is there twice, a text that cannot be stored. */
async function guarded(place: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const isOfData = cause instanceof Error && "code" in cause && /^2[23]/.test(String(cause.code));
    if (!isOfData) throw cause;
    throw new ImportError(`${place}: this cannot be stored (${(cause as Error).message}).`, { cause });
  }
}
