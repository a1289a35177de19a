import { type Change, type Core, readMarkNews, readOwnNews, readShutSessions } from "@parley/core";
import type { ChatId, SessionId, UserId } from "@parley/protocol";
import type { Logger } from "pino";
import type { Calls } from "./answer-calls.ts";
import type { ChatTracks } from "./chat-tracks.ts";
import type { LocalSockets } from "./rooms.ts";
import { tellOnce } from "./tell-once.ts";

const RETRY_MS = 500;
/**
 * How soon an open socket loses a session that expired, or whose revocation the bus did not bring; and one that lacks the
 * second factor that the server asks for by now.
 */
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
  /** Closes the sockets of a session that waits for a second factor. */
  holdSession(sessionId: SessionId): void;
  log: Logger;
};

type Reconciler = {
  /** The bus may have missed something: compares with Postgres what it can have been, until that has worked. */
  run(): void;
  close(): void;
};

/** What the bus did not bring: logs and marks of the chats here, what is people's own, new chats, shut sessions. */
export function createReconciler(parts: Parts): Reconciler {
  const { core, tracks, sockets, calls, welcome, deliver, endSession, holdSession, log } = parts;
  const sentence = "what the bus missed could not be read yet";
  const tell = tellOnce({ log, sentence, isOver: () => isClosed });
  // Apart: a look at no sessions works whatever becomes of the database.
  const tellOfSessions = tellOnce({ log, sentence, isOver: () => isClosed });
  const checkSessions = () => void tellOfSessions(shutSessions).catch(() => {});
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
    await shutSessions();
  }

  async function compareHeads(chatIds: readonly ChatId[]): Promise<void> {
    const seen = await welcome(sockets.userIds());
    // A chat whose last listener here was removed has no head; the others were compared with theirs.
    for (const chatId of chatIds) if (!seen.has(chatId)) tracks.get(chatId)?.recheck();
  }

  async function shutSessions(): Promise<void> {
    const sessionIds = sockets.sessionIds();
    if (sessionIds.length === 0) return;
    const shut = await readShutSessions(core, sessionIds);
    if (shut.length === 0) return;
    await calls.settle(ANSWER_MS);
    for (const { sessionId, hasEnded } of shut) (hasEnded ? endSession : holdSession)(sessionId);
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
