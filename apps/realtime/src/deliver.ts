import {
  type Change,
  type Core,
  type LogChange,
  readChatHeads,
  readChatLog,
  readMembersAmong,
} from "@parley/core";
import type { ChatId, PushEvent, SessionId, UserId } from "@parley/protocol";
import type { Logger } from "pino";
import { type ChatTrack, createChatTrack } from "./chat-track.ts";
import type { LocalSocket } from "./local-socket.ts";
import { createNewcomers } from "./newcomers.ts";
import { chatOf, chatRoom, createLocalSockets, personalRooms, roomsOfUser, sessionRoom } from "./rooms.ts";
import type { RealtimeServer } from "./socket-types.ts";

export type Delivery = {
  /** Puts an authenticated socket into its rooms. From then on it gets every change of its chats. */
  admit(socket: LocalSocket): Promise<void>;
  close(): void;
};

/** Brings what changed to this node's sockets. Postgres is the log; what the bus says is a hint to deliver sooner. */
export function createDelivery(core: Core, io: RealtimeServer, log: Logger): Delivery {
  const sockets = createLocalSockets();
  const newcomers = createNewcomers();
  const tracks = new Map<ChatId, ChatTrack>();
  const unsubscribe = core.bus.subscribe({
    onChanges: (changes) => changes.forEach(deliver),
    onGap: () => void compareHeads(),
  });
  io.of("/").adapter.on("delete-room", (room: string) => {
    const chatId = chatOf(room);
    if (chatId) untrack(chatId);
  });

  async function admit(socket: LocalSocket): Promise<void> {
    const { userId, sessionId } = socket.data.actor;
    sockets.add(socket);
    socket.join([...personalRooms(socket.data.actor), sessionRoom(sessionId)]);
    await joinChats([userId]);
  }

  async function joinChats(userIds: string[]): Promise<void> {
    for (const head of await readChatHeads(core, userIds)) {
      const { chatId, lastRev, membersRev } = head;
      const known = tracks.get(chatId);
      // Newer than what was just read: a removal may have passed in between.
      const isStale = known !== undefined && known.membersRev > membersRev;
      if (isStale) known.take("catch-up");
      else letIn(head);
      if (!known) track(chatId, { rev: lastRev, membersRev });
      else if (lastRev > known.rev) known.take("catch-up");
    }
  }

  function letIn(head: { userId: UserId; chatId: ChatId; historyAfterSeq: number }): void {
    newcomers.note(head.chatId, head);
    sockets.join(head.userId, head.chatId);
  }

  function deliver(change: Change): void {
    switch (change.scope) {
      case "session":
        endSession(change.sessionId);
        break;
      case "user":
        emit(roomsOfUser(change.userId, change.push), change.push);
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
    emit(sessionRoom(sessionId), { event: "session.revoked", data: {} });
    io.in(sessionRoom(sessionId)).disconnectSockets(true);
  }

  /** A chat without listeners here is not tracked, unless this change brings it one. */
  function trackOf({ chatId, rev, subjectIds }: LogChange): ChatTrack | undefined {
    const known = tracks.get(chatId);
    if (known || !subjectIds.some(sockets.has)) return known;
    return track(chatId, { rev: rev - 1, membersRev: 0 });
  }

  function track(chatId: ChatId, head: { rev: number; membersRev: number }): ChatTrack {
    const created = createChatTrack(chatId, head, {
      emit: (push, origin) => emitToChat(chatId, push, origin),
      fixRoom: () => fixRoom(chatId),
      readLog: (since) => readChatLog(core, { chatId, since }),
      onError: (err) => log.warn({ err, chatId }, "delivery is waiting for the database"),
    });
    tracks.set(chatId, created);
    return created;
  }

  function untrack(chatId: ChatId): void {
    tracks.get(chatId)?.stop();
    tracks.delete(chatId);
    newcomers.forget(chatId);
  }

  async function fixRoom(chatId: ChatId): Promise<number> {
    const { members, membersRev } = await readMembersAmong(core, { chatId, userIds: sockets.userIds() });
    for (const member of members) newcomers.note(chatId, member);
    sockets.setRoom(chatId, new Set(members.map(({ userId }) => userId)));
    return membersRev;
  }

  function emitToChat(chatId: ChatId, push: PushEvent, origin?: string): void {
    // Who was removed is out of the room; that he was is the last thing he hears.
    const rooms =
      push.event === "member.removed"
        ? [chatRoom(chatId), ...roomsOfUser(push.data.userId, push)]
        : chatRoom(chatId);
    emit(rooms, push, [...newcomers.roomsKeptFrom(chatId, push), ...(origin ? [origin] : [])]);
  }

  function emit(rooms: string | string[], { event, data }: PushEvent, except: string[] = []): void {
    const target: { emit(event: string, data: unknown): unknown } = io.to(rooms).except(except);
    target.emit(event, data);
  }

  /** After the bus was away: every chat here, and every chat that somebody here was added to meanwhile. */
  async function compareHeads(): Promise<void> {
    try {
      for (const each of tracks.values()) each.take("catch-up");
      await joinChats(sockets.userIds());
    } catch (err) {
      log.warn({ err }, "chat heads could not be compared");
    }
  }

  return {
    admit,
    close() {
      unsubscribe();
      for (const chatId of [...tracks.keys()]) untrack(chatId);
    },
  };
}
