import { type Change, type Core, readEndedSessions, readMarkNews, readOwnNews } from "@parley/core";
import type { ChatId, SessionId, UserId } from "@parley/protocol";
import type { Logger } from "pino";
import type { Calls } from "./answer-calls.ts";
import type { ChatTracks } from "./chat-tracks.ts";
import type { LocalSockets } from "./rooms.ts";
import { tellOnce } from "./tell-once.ts";

const RETRY_MS = 500;
/** How soon an open socket loses a session that expired, or whose revocation the bus did not bring. */
const SESSION_CHECK_MS = 4_500;
/** Who has just ended his own session still gets his answer. */
const ANSWER_MS = 500;

type Parts = {
  core: Core;
  tracks: ChatTracks;
  sockets: LocalSockets;
  calls: Calls;
  /** Lets people into their chats, and has those rechecked that are further in Postgres. @returns their chats */
  welcome(userIds: UserId[]): Promise<Set<ChatId>>;
  deliver(change: Change): void;
  endSession(sessionId: SessionId): void;
  log: Logger;
};

type Reconciler = {
  /** The bus may have missed something: compares with Postgres what it can have been, until that has worked. */
  run(): void;
  close(): void;
};

/** What the bus did not bring: logs and marks of the chats here, what is people's own, new chats, ended sessions. */
export function createReconciler(parts: Parts): Reconciler {
  const { core, tracks, sockets, calls, welcome, deliver, endSession, log } = parts;
  const sentence = "what the bus missed could not be read yet";
  const tell = tellOnce({ log, sentence, isOver: () => isClosed });
  // Apart: a look at no sessions works whatever becomes of the database.
  const tellOfSessions = tellOnce({ log, sentence, isOver: () => isClosed });
  const checkSessions = () => void tellOfSessions(endSessions).catch(() => {});
  const sessionCheck = setInterval(checkSessions, SESSION_CHECK_MS).unref();
  let retry: NodeJS.Timeout | undefined;
  let isWanted = false;
  let isRunning = false;
  let isClosed = false;

  async function run(): Promise<void> {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted && !isClosed) await runOnce();
    isRunning = false;
  }

  async function runOnce(): Promise<void> {
    isWanted = false;
    try {
      await tell(compareAll);
    } catch {
      clearTimeout(retry);
      if (!isClosed) retry = setTimeout(run, RETRY_MS).unref();
    }
  }

  async function compareAll(): Promise<void> {
    const chatIds = tracks.chatIds();
    await compareHeads(chatIds);
    for (const news of await readMarkNews(core, chatIds)) deliver(news);
    for (const news of await readOwnNews(core, sockets.userIds())) deliver(news);
    await endSessions();
  }

  async function compareHeads(chatIds: readonly ChatId[]): Promise<void> {
    const seen = await welcome(sockets.userIds());
    // A chat whose last listener here was removed has no head; the others were compared with theirs.
    for (const chatId of chatIds) if (!seen.has(chatId)) tracks.get(chatId)?.recheck();
  }

  async function endSessions(): Promise<void> {
    const sessionIds = sockets.sessionIds();
    if (sessionIds.length === 0) return;
    const endedIds = await readEndedSessions(core, sessionIds);
    if (endedIds.length === 0) return;
    await calls.settle(ANSWER_MS);
    for (const sessionId of endedIds) endSession(sessionId);
  }

  return {
    run: () => void run(),
    close() {
      isClosed = true;
      clearInterval(sessionCheck);
      clearTimeout(retry);
    },
  };
}
