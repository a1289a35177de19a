import { type Core, readChatLog, readMembers } from "@parley/core";
import type { ChatId, PushEvent, Rev } from "@parley/protocol";
import type { Logger } from "pino";
import { type ChatTrack, createChatTrack } from "./chat-track.ts";
import { emitPush } from "./emit-push.ts";
import type { Newcomers } from "./newcomers.ts";
import { chatOf, chatRoom, type LocalSockets, roomsOfUser } from "./rooms.ts";
import type { Senders } from "./senders.ts";
import type { RealtimeServer } from "./socket-types.ts";

export type ChatTracks = {
  get(chatId: ChatId): ChatTrack | undefined;
  /** Tracks a chat from this rev on, with a room that is right as of `membersRev`. */
  open(chatId: ChatId, head: { rev: Rev; membersRev: Rev }): ChatTrack;
  /** Lets a chat's track go when nobody listens and nothing is left to deliver. */
  closeUnused(chatId: ChatId): void;
  chatIds(): ChatId[];
  close(): void;
};

type Parts = {
  core: Core;
  io: RealtimeServer;
  sockets: LocalSockets;
  newcomers: Newcomers;
  senders: Senders;
  log: Logger;
};

/** The tracks of the chats that somebody on this node listens to: one per chat, so that nothing is emitted twice. */
export function createChatTracks({ core, io, sockets, newcomers, senders, log }: Parts): ChatTracks {
  const tracks = new Map<ChatId, ChatTrack>();
  const { adapter } = io.of("/");
  adapter.on("delete-room", (room: string) => {
    const chatId = chatOf(room);
    if (chatId) closeUnused(chatId);
  });

  function open(chatId: ChatId, head: { rev: Rev; membersRev: Rev }): ChatTrack {
    const track = createChatTrack(head, {
      emit: (push, origin = senders.of(push)) => emit(chatId, push, origin),
      readMembers: () => readMembers(core, chatId),
      setRoom(members) {
        newcomers.noteAll(chatId, members);
        sockets.setRoom(chatId, members);
      },
      readLog: (since) => readChatLog(core, { chatId, since }),
      onHealed: () => core.metrics.gapsHealed.inc(),
      onError: (err) => log.warn({ err, chatId }, "delivery is waiting for the database"),
      onIdle: () => closeUnused(chatId),
    });
    tracks.set(chatId, track);
    return track;
  }

  function emit(chatId: ChatId, push: PushEvent, origin?: string): void {
    // Who was removed is out of the room; that he was is the last thing he hears.
    const rooms =
      push.event === "member.removed"
        ? [chatRoom(chatId), ...roomsOfUser(push.data.userId, push)]
        : chatRoom(chatId);
    const keptFrom = newcomers.roomsKeptFrom(chatId, push);
    emitPush(io.to(rooms).except(origin ? [...keptFrom, origin] : keptFrom), push);
  }

  function closeUnused(chatId: ChatId): void {
    const hasListeners = adapter.rooms.has(chatRoom(chatId));
    if (hasListeners || !tracks.get(chatId)?.isIdle()) return;
    tracks.delete(chatId);
    newcomers.forget(chatId);
  }

  return {
    get: (chatId) => tracks.get(chatId),
    open,
    closeUnused,
    chatIds: () => [...tracks.keys()],
    close() {
      for (const track of tracks.values()) track.stop();
      tracks.clear();
    },
  };
}
