import { type Actor, mayHear } from "@parley/core";
import type { ChatId, PushEvent, SessionId, UserId } from "@parley/protocol";
import { isPlain, type LocalSocket } from "./local-socket.ts";

export const chatRoom = (id: ChatId) => `chat:${id}`;
export const userRoom = (id: UserId) => `user:${id}`;

/** Where the sockets of access tokens for this chat hear what is its person's own in it. */
export const confinedRoom = (userId: UserId, chatId: ChatId) => `user:${userId}:${chatId}`;

/** Where a push for one person goes: to all his devices, and to the access tokens for the chat that it is about. */
export function roomsOfUser(userId: UserId, { data }: PushEvent): string[] {
  return "chatId" in data ? [userRoom(userId), confinedRoom(userId, data.chatId)] : [userRoom(userId)];
}

/** The rooms in which a socket hears its person's own news: all of them, or those that its access token is for. */
export function personalRooms({ userId, grant }: Actor): string[] {
  if (!grant) return [userRoom(userId)];
  if (!grant.scopes.has("read")) return [];
  return grant.chatIds ? [...grant.chatIds].map((id) => confinedRoom(userId, id)) : [userRoom(userId)];
}

/** @returns the chat that a room is of, if it is a chat's room */
export function chatOf(room: string): ChatId | undefined {
  return room.startsWith("chat:") ? (room.slice("chat:".length) as ChatId) : undefined;
}

export type LocalSockets = ReturnType<typeof createLocalSockets>;

/** The sockets of this node by person: also those whose handshake is not over, which Socket.IO does not list yet. */
export function createLocalSockets() {
  const byUser = new Map<UserId, Set<LocalSocket>>();

  const all = () => [...byUser.values()].flatMap((sockets) => [...sockets]);

  function remove(socket: LocalSocket): void {
    const { userId } = socket.data.actor;
    const sockets = byUser.get(userId);
    sockets?.delete(socket);
    if (sockets?.size === 0) byUser.delete(userId);
  }

  return {
    /** Until its connection closes. One that closed during the handshake is not added: nothing would remove it. */
    add(socket: LocalSocket): void {
      if (socket.conn.readyState !== "open") return;
      const { userId } = socket.data.actor;
      byUser.set(userId, (byUser.get(userId) ?? new Set()).add(socket));
      socket.conn.once("close", () => remove(socket));
    },
    remove,
    countByTransport() {
      const sockets = all();
      const plain = sockets.filter(isPlain).length;
      return { "socket.io": sockets.length - plain, plain };
    },
    has: (userId: UserId) => byUser.has(userId),
    userIds: () => [...byUser.keys()],
    sessionIds: () => [...new Set(all().map(({ data }) => data.actor.sessionId))],
    ofSession: (sessionId: SessionId) => all().filter(({ data }) => data.actor.sessionId === sessionId),
    /** Lets exactly these people into the chat's room, where their tokens open it, and everybody else out of it. */
    setRoom(chatId: ChatId, members: { has(userId: UserId): boolean }): void {
      const room = chatRoom(chatId);
      for (const [userId, sockets] of byUser) {
        for (const socket of sockets) {
          if (members.has(userId) && mayHear(socket.data.actor, chatId)) socket.join(room);
          else socket.leave(room);
        }
      }
    },
    /** Lets a person into a chat's room. @returns those of his sockets that were not in it */
    join(userId: UserId, chatId: ChatId): LocalSocket[] {
      const room = chatRoom(chatId);
      const listening = [...(byUser.get(userId) ?? [])].filter(({ data }) => mayHear(data.actor, chatId));
      const outside = listening.filter((socket) => !socket.rooms.has(room));
      for (const socket of outside) socket.join(room);
      return outside;
    },
  };
}
