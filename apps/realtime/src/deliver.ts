import {
  type Actor,
  type Change,
  type Core,
  inBatches,
  type LogChange,
  readChatHeads,
  readChatHeadsOfEntering,
  type UserChatHead,
} from "@parley/core";
import { AppError, type ChatId, type SessionId, type UserId } from "@parley/protocol";
import type { Logger } from "pino";
import type { Calls } from "./answer-calls.ts";
import type { ChatTrack } from "./chat-track.ts";
import { createChatTracks } from "./chat-tracks.ts";
import { emitPush } from "./emit-push.ts";
import type { LocalSocket } from "./local-socket.ts";
import { createNewcomers } from "./newcomers.ts";
import { createPeopleNews } from "./people-news.ts";
import { createPresenceLog } from "./presence-log.ts";
import { createPresenceNews } from "./presence-news.ts";
import { createReconciler } from "./reconciler.ts";
import { createLocalSockets, personalRooms, roomsOfUser, userRoom } from "./rooms.ts";
import type { Senders } from "./senders.ts";
import type { RealtimeServer } from "./socket-types.ts";

/** How many people's chats are read together: as many as handshakes are under way. */
const ENTERING_MAX = 50;
/** The rev with which every chat begins. */
const FIRST_REV = 1;

export type Delivery = {
  /**
   * Puts an authenticated socket into its rooms. From then on it gets every change of its chats.
   * @throws AppError unauthenticated when its session has ended meanwhile
   */
  admit(socket: LocalSocket): Promise<void>;
  /** Forgets a socket whose handshake failed. */
  dismiss(socket: LocalSocket): void;
  close(): void;
};

type Parts = {
  core: Core;
  io: RealtimeServer;
  senders: Senders;
  calls: Calls;
  /** Many connect at once right now. */
  isBeset: () => boolean;
  log: Logger;
};

/** Brings what changed to this node's sockets. Postgres is the log; what the bus says is a hint to deliver sooner. */
export function createDelivery({ core, io, senders, calls, isBeset, log }: Parts): Delivery {
  const sockets = createLocalSockets();
  core.metrics.watch({
    name: "connections",
    help: "Sockets that are signed in, by what they speak.",
    label: "transport",
    read: sockets.countByTransport,
  });
  const newcomers = createNewcomers();
  const tellOfPerson = createPeopleNews(io);
  const tracks = createChatTracks({ core, io, sockets, newcomers, senders, tellOfPerson, log });
  const presenceNews = createPresenceNews({ core, io, sockets, tracks, isBeset, log });
  const presenceLog = createPresenceLog(core, log);
  const entering = new Set<LocalSocket>();
  const reconciler = createReconciler({
    core,
    tracks,
    sockets,
    calls,
    welcome,
    deliver,
    endSession,
    holdSession,
    log,
  });
  const unsubscribe = core.bus.subscribe({
    onChanges: (changes) => changes.forEach(deliver),
    onGap: reconciler.run,
  });

  async function admit(socket: LocalSocket): Promise<void> {
    entering.add(socket);
    sockets.add(socket);
    socket.join(personalRooms(socket.data.actor));
    const isLive = await enterChats(socket.data.actor).finally(() => entering.delete(socket));
    if (!isLive) throw new AppError("unauthenticated");
    presenceLog.open(socket);
  }

  /**
   * While the chats of some are read, all who come share the next round trip. Whether their sessions live on is read
   * with them: now that a revocation finds the socket, one that did not find it has been committed before.
   * @returns whether it does
   */
  const enterChats = inBatches<Pick<Actor, "userId" | "sessionId">, boolean>({
    batchMax: ENTERING_MAX,
    queueMax: Number.POSITIVE_INFINITY,
    async work(actors) {
      const userIds = [...new Set(actors.map(({ userId }) => userId))];
      const sessionIds = [...new Set(actors.map(({ sessionId }) => sessionId))];
      const { heads, endedIds } = await readChatHeadsOfEntering(core, { userIds, sessionIds });
      joinChats(heads);
      return actors.map(({ sessionId }) => !endedIds.has(sessionId));
    },
  });

  /** @returns the sockets that were let into a chat's room, and which chat that was */
  function joinChats(heads: readonly UserChatHead[]): { chatId: ChatId; joined: LocalSocket[] }[] {
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

  /**
   * Lets people into the rooms of their chats, and tells those who were not in one: nothing else has told them.
   * Who is still being admitted reads his chats afterwards. @returns their chats
   */
  async function welcome(userIds: UserId[]): Promise<Set<ChatId>> {
    const heads = joinChats(await readChatHeads(core, userIds));
    for (const { chatId, joined } of heads)
      for (const socket of joined.filter((each) => !entering.has(each)))
        emitPush(socket, { event: "chat.created", data: { chatId, rev: FIRST_REV } });
    return new Set(heads.map(({ chatId }) => chatId));
  }

  function letIn({ userId, chatId, historyAfterSeq }: UserChatHead): LocalSocket[] {
    newcomers.note(chatId, { userId, historyAfterSeq });
    return sockets.join(userId, chatId);
  }

  function deliver(change: Change): void {
    switch (change.scope) {
      case "session":
        endSession(change.sessionId);
        break;
      case "user":
        if (change.push.event === "user.updated") tellOfPerson(change.push, userRoom(change.userId));
        else emitPush(io.to(roomsOfUser(change.userId, change.push)), change.push);
        break;
      case "chat":
        tracks.get(change.chatId)?.take(change);
        break;
      case "presence":
        presenceNews.hear(change);
        break;
      case "log":
        takeLog(change);
        break;
      default:
        change satisfies never;
    }
  }

  function endSession(sessionId: SessionId): void {
    for (const socket of sockets.ofSession(sessionId)) {
      emitPush(socket, { event: "session.revoked", data: {} });
      hangUp(socket);
    }
  }

  /** The session lives: who connects again with it is told what it waits for. */
  function holdSession(sessionId: SessionId): void {
    for (const socket of sockets.ofSession(sessionId)) {
      socket.data.actor = { ...socket.data.actor, lacksFactor: true };
      hangUp(socket);
    }
  }

  function hangUp(socket: LocalSocket): void {
    socket.disconnect(true);
    // Before the end of its handshake a socket ignores `disconnect`.
    socket.conn.close();
  }

  function takeLog(change: LogChange): void {
    const track = trackOf(change);
    // Somebody came in meanwhile, and it was read from Postgres how far the chat is: for himself, and not for others here.
    const isLate = track && change.rev <= track.head().rev;
    track?.take(change);
    const subjectIds = change.subjectIds.filter(sockets.has);
    if (isLate && subjectIds.length > 0) void welcome(subjectIds).catch(reconciler.run);
  }

  /** A chat without listeners here is not tracked, unless this change brings it one. */
  function trackOf({ chatId, rev, subjectIds }: LogChange): ChatTrack | undefined {
    const known = tracks.get(chatId);
    if (known || !subjectIds.some(sockets.has)) return known;
    return tracks.open(chatId, { rev: rev - 1, membersRev: 0 });
  }

  return {
    admit,
    dismiss(socket) {
      sockets.remove(socket);
      presenceLog.close(socket);
    },
    close() {
      unsubscribe();
      reconciler.close();
      presenceLog.stop();
      presenceNews.stop();
      tracks.close();
    },
  };
}
