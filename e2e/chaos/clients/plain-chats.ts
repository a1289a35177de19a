import type { Call } from "@parley/client/http";
import type { ChatId, EventData, LogEvent, Message, OperationName, PushEvent } from "@parley/protocol";
import type { Journal } from "../journal.ts";
import { createPlainChat, type PlainChat } from "./plain-chat.ts";
import type { PlainConnection } from "./plain-connection.ts";

type Marks = Pick<EventData<"chat.marksMoved">, "chatId" | "marks">;

const GAP_MS = 150;
const PAGE = 200;

type Options = {
  about: { client: string; userId: string };
  journal: Journal;
  connection: () => PlainConnection | undefined;
};

/** The chats of a plain client: what is pushed in order of rev, and what is read when something is missing. */
export function createPlainChats({ about, journal, connection }: Options) {
  const chats = new Map<ChatId, PlainChat>();
  const held = new Map<ChatId, Map<number, LogEvent>>();
  const syncing = new Map<ChatId, Promise<void>>();
  const next = new Map<ChatId, Promise<void>>();
  const early = new Map<ChatId, Marks[]>();
  /** With which rev this person was removed: what was read before that and comes late is over. */
  const removedAt = new Map<ChatId, number>();
  /** Up to which rev the journal knows. */
  const told = new Map<ChatId, number>();
  const meId = about.userId;

  function receive(push: PushEvent): void {
    if ("rev" in push.data && "chatId" in push.data) receiveChange(push as LogEvent);
    else if (push.event === "chat.marksMoved") takeMarks(push.data);
  }

  /** Marks in a chat that is being read may be newer than what was read. */
  function takeMarks({ chatId, marks }: Marks): void {
    const chat = chats.get(chatId);
    if (!chat) early.set(chatId, [...(early.get(chatId) ?? []), { chatId, marks }]);
    for (const { userId, lastReadSeq = 0 } of marks) chat?.read(userId, lastReadSeq);
  }

  function receiveChange(event: LogEvent): void {
    const isOwnEnd = event.event === "member.removed" && event.data.userId === meId;
    if (isOwnEnd) removedAt.set(event.data.chatId, event.data.rev);
    if (isOwnEnd) drop(event.data.chatId);
    else take(event);
  }

  function take(event: LogEvent): void {
    const { chatId, rev } = event.data;
    const waiting = held.get(chatId) ?? new Map<number, LogEvent>();
    held.set(chatId, waiting.set(rev, event));
    if (chats.has(chatId)) applyHeld(chatId);
    else void sync(chatId);
    if (waiting.size > 0) setTimeout(() => held.get(chatId)?.size && sync(chatId), GAP_MS);
  }

  function applyHeld(chatId: ChatId): void {
    const chat = chats.get(chatId);
    const waiting = held.get(chatId);
    if (!chat || !waiting) return;
    for (const rev of [...waiting.keys()].sort((one, other) => one - other)) {
      const event = waiting.get(rev);
      const follows = event && (rev <= chat.rev + 1 || (event.data.after ?? rev) <= chat.rev);
      if (!follows) break;
      waiting.delete(rev);
      if (rev > chat.rev) chat.apply(event);
    }
    tell(chatId, "applied");
  }

  /** One at a time for each chat; all that ask meanwhile share the one that comes after. */
  function sync(chatId: ChatId): Promise<void> {
    const waiting = next.get(chatId);
    if (waiting) return waiting;
    const run = (syncing.get(chatId) ?? Promise.resolve())
      .then(() => {
        next.delete(chatId);
        syncing.set(chatId, run);
        return readOn(chatId);
      })
      .catch(() => {});
    next.set(chatId, run);
    return run;
  }

  async function readOn(chatId: ChatId): Promise<void> {
    const call = connection()?.call;
    if (!call) return;
    try {
      if (chats.has(chatId)) await readChanges(call, chatId);
      else await load(call, chatId);
      applyHeld(chatId);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "not_found") drop(chatId);
      else throw error;
    }
  }

  async function readChanges(call: Call, chatId: ChatId): Promise<void> {
    for (let more = true; more; ) {
      const chat = chats.get(chatId);
      if (!chat) return;
      const answer = await call("chat.changes", { chatId, since: chat.rev, limit: 500 });
      for (const event of answer.changes) if (event.data.rev > chat.rev) chat.apply(event);
      chat.reach(answer.rev);
      for (const { userId, lastReadSeq } of answer.readMarks) chat.read(userId, lastReadSeq);
      tell(chatId, "applied");
      more = answer.more;
    }
  }

  async function load(call: Call, chatId: ChatId): Promise<void> {
    const chat = await call("chat.get", { chatId });
    const page = await call("message.list", { chatId, before: chat.lastSeq + 1, limit: PAGE });
    if (chat.lastRev < (removedAt.get(chatId) ?? 0)) return;
    chats.set(chatId, createPlainChat(meId, chat, page.messages));
    early.get(chatId)?.forEach(takeMarks);
    early.delete(chatId);
    tell(chatId, "loaded");
  }

  function drop(chatId: ChatId): void {
    held.delete(chatId);
    if (!chats.delete(chatId)) return;
    journal.write({ ...about, kind: "RX", op: "gone", chatId });
  }

  function tell(chatId: ChatId, op: "applied" | "loaded"): void {
    const rev = chats.get(chatId)?.rev ?? 0;
    if (op === "applied" && rev <= (told.get(chatId) ?? 0)) return;
    told.set(chatId, rev);
    journal.write({ ...about, kind: "RX", op, chatId, rev });
  }

  /** An answer is the only news of what this very socket has caused. */
  function takeAnswer(message: Message): void {
    const { chatId, rev } = message;
    take({ event: "message.updated", data: { chatId, rev, message } });
  }

  async function refresh(call: Call): Promise<void> {
    const listed = new Set<ChatId>();
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await call("chat.list", { limit: 100, cursor });
      for (const { id } of page.chats) listed.add(id);
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    for (const chatId of chats.keys()) if (!listed.has(chatId)) await sync(chatId);
    for (const chatId of listed) await sync(chatId);
  }

  async function learn(op: OperationName, input: object, answer: object): Promise<void> {
    const chatId = "chatId" in input ? (input.chatId as ChatId) : undefined;
    if (!chatId) return;
    if ("message" in answer) takeAnswer(answer.message as Message);
    if ("lastReadSeq" in answer) chats.get(chatId)?.read(meId, Number(answer.lastReadSeq));
    if (op.startsWith("member.")) await sync(chatId);
  }

  return {
    receive,
    takeAnswer,
    refresh,
    learn,
    ids: () => [...chats.keys()],
    rev: (chatId: ChatId) => chats.get(chatId)?.rev,
    view: (chatId: ChatId) => chats.get(chatId)?.view(),
    forgetHeld() {
      held.clear();
      early.clear();
    },
  };
}
