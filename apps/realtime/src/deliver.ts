import {
  type Change,
  type Core,
  type LogChange,
  readChatHeads,
  readEndedSessions,
  readMarkNews,
  readOwnNews,
} from "@parley/core";
import type { ChatId, SessionId, UserId } from "@parley/protocol";
import type { Logger } from "pino";
import type { ChatTrack } from "./chat-track.ts";
import { createChatTracks } from "./chat-tracks.ts";
import { emitPush } from "./emit-push.ts";
import type { LocalSocket } from "./local-socket.ts";
import { createNewcomers } from "./newcomers.ts";
import { createLocalSockets, personalRooms, roomsOfUser } from "./rooms.ts";
import type { RealtimeServer } from "./socket-types.ts";

const RETRY_MS = 1_000;
/** How soon an open socket loses a session that expired, or whose revocation the bus did not bring. */
const SESSION_CHECK_MS = 5_000;
/** The rev with which every chat begins. */
const FIRST_REV = 1;

export type Delivery = {
  /** Puts an authenticated socket into its rooms. From then on it gets every change of its chats. */
  admit(socket: LocalSocket): Promise<void>;
  /** Forgets a socket whose handshake failed. */
  dismiss(socket: LocalSocket): void;
  close(): void;
};

/** Brings what changed to this node's sockets. Postgres is the log; what the bus says is a hint to deliver sooner. */
export function createDelivery(core: Core, io: RealtimeServer, log: Logger): Delivery {
  const sockets = createLocalSockets();
  const newcomers = createNewcomers();
  const tracks = createChatTracks({ core, io, sockets, newcomers, log });
  const entering = new Set<LocalSocket>();
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;
  const sessionCheck = setInterval(() => void endSessions().catch(noteTrouble), SESSION_CHECK_MS).unref();
  const unsubscribe = core.bus.subscribe({
    onChanges: (changes) => changes.forEach(deliver),
    onGap: () => void compareWithPostgres(),
  });

  async function admit(socket: LocalSocket): Promise<void> {
    entering.add(socket);
    sockets.add(socket);
    socket.join(personalRooms(socket.data.actor));
    await joinChats([socket.data.actor.userId]).finally(() => entering.delete(socket));
  }

  /** @returns the sockets that were let into a chat's room, and which chat that was */
  async function joinChats(userIds: UserId[]): Promise<{ chatId: ChatId; joined: LocalSocket[] }[]> {
    const heads = await readChatHeads(core, userIds);
    return heads.map((read) => {
      const { chatId, lastRev, membersRev } = read;
      const track = tracks.get(chatId) ?? tracks.open(chatId, { rev: lastRev, membersRev });
      const head = track.head();
      // Newer than what was just read: a removal may have passed in between.
      const isStale = head.membersRev > membersRev;
      const joined = isStale ? [] : letIn(read);
      if (isStale || lastRev > head.rev) track.recheck();
      else tracks.closeUnused(chatId);
      return { chatId, joined };
    });
  }

  type Head = { userId: UserId; chatId: ChatId; historyAfterSeq: number };

  function letIn({ userId, chatId, historyAfterSeq }: Head): LocalSocket[] {
    newcomers.note(chatId, { userId, historyAfterSeq });
    return sockets.join(userId, chatId);
  }

  function deliver(change: Change): void {
    switch (change.scope) {
      case "session":
        endSession(change.sessionId);
        break;
      case "user":
        emitPush(io.to(roomsOfUser(change.userId, change.push)), change.push);
        break;
      case "chat":
        tracks.get(change.chatId)?.take(change);
        break;
      case "log":
        trackOf(change)?.take(change);
        break;
      default:
        change satisfies never;
    }
  }

  function endSession(sessionId: SessionId): void {
    for (const socket of sockets.ofSession(sessionId)) {
      emitPush(socket, { event: "session.revoked", data: {} });
      socket.disconnect(true);
      // Before the end of its handshake a socket ignores `disconnect`.
      socket.conn.close();
    }
  }

  /** A chat without listeners here is not tracked, unless this change brings it one. */
  function trackOf({ chatId, rev, subjectIds }: LogChange): ChatTrack | undefined {
    const known = tracks.get(chatId);
    if (known || !subjectIds.some(sockets.has)) return known;
    return tracks.open(chatId, { rev: rev - 1, membersRev: 0 });
  }

  /** After the bus was away: logs and marks of the chats here, what is people's own, new chats, sessions. */
  async function compareWithPostgres(): Promise<void> {
    try {
      const chatIds = tracks.chatIds();
      for (const chatId of chatIds) tracks.get(chatId)?.recheck();
      for (const news of await readMarkNews(core, chatIds)) deliver(news);
      for (const news of await readOwnNews(core, sockets.userIds())) deliver(news);
      // Who is still being admitted reads his chats afterwards.
      for (const { chatId, joined } of await joinChats(sockets.userIds()))
        for (const socket of joined.filter((each) => !entering.has(each)))
          emitPush(socket, { event: "chat.created", data: { chatId, rev: FIRST_REV } });
      await endSessions();
    } catch (err) {
      noteTrouble(err);
      clearTimeout(retry);
      if (!isClosed) retry = setTimeout(compareWithPostgres, RETRY_MS).unref();
    }
  }

  async function endSessions(): Promise<void> {
    const sessionIds = sockets.sessionIds();
    if (sessionIds.length === 0) return;
    for (const sessionId of await readEndedSessions(core, sessionIds)) endSession(sessionId);
  }

  function noteTrouble(err: unknown): void {
    if (!isClosed) log.warn({ err }, "what the bus missed could not be read yet");
  }

  return {
    admit,
    dismiss: sockets.remove,
    close() {
      isClosed = true;
      unsubscribe();
      clearInterval(sessionCheck);
      clearTimeout(retry);
      tracks.close();
    },
  };
}
