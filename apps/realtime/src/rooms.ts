import type { ChatId, SessionId, UserId } from "@parley/protocol";
import type { RealtimeSocket } from "./socket-types.ts";

export const chatRoom = (id: ChatId) => `chat:${id}`;
export const userRoom = (id: UserId) => `user:${id}`;

/** @returns the chat that a room is of, if it is a chat's room */
export function chatOf(room: string): ChatId | undefined {
  return room.startsWith("chat:") ? (room.slice("chat:".length) as ChatId) : undefined;
}

export type LocalSockets = ReturnType<typeof createLocalSockets>;

/** The sockets of this node by person: also those whose handshake is not over, which Socket.IO does not list yet. */
export function createLocalSockets() {
  const byUser = new Map<UserId, Set<RealtimeSocket>>();

  const all = () => [...byUser.values()].flatMap((sockets) => [...sockets]);

  function remove(socket: RealtimeSocket): void {
    const { userId } = socket.data.actor;
    const sockets = byUser.get(userId);
    sockets?.delete(socket);
    if (sockets?.size === 0) byUser.delete(userId);
  }

  return {
    /** Until its connection closes. One that closed during the handshake is not added: nothing would remove it. */
    add(socket: RealtimeSocket): void {
      if (socket.conn.readyState !== "open") return;
      const { userId } = socket.data.actor;
      byUser.set(userId, (byUser.get(userId) ?? new Set()).add(socket));
      socket.conn.once("close", () => remove(socket));
    },
    remove,
    has: (userId: UserId) => byUser.has(userId),
    userIds: () => [...byUser.keys()],
    sessionIds: () => [...new Set(all().map(({ data }) => data.actor.sessionId))],
    ofSession: (sessionId: SessionId) => all().filter(({ data }) => data.actor.sessionId === sessionId),
    /** Lets exactly these people into the chat's room, and everybody else out of it. */
    setRoom(chatId: ChatId, memberIds: ReadonlySet<UserId>): void {
      const room = chatRoom(chatId);
      for (const [userId, sockets] of byUser) {
        for (const socket of sockets) {
          if (memberIds.has(userId)) socket.join(room);
          else socket.leave(room);
        }
      }
    },
    /** Lets a person into a chat's room. @returns those of his sockets that were not in it */
    join(userId: UserId, chatId: ChatId): RealtimeSocket[] {
      const room = chatRoom(chatId);
      const outside = [...(byUser.get(userId) ?? [])].filter((socket) => !socket.rooms.has(room));
      for (const socket of outside) socket.join(room);
      return outside;
    },
  };
}
