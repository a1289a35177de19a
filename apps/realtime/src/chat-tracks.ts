import { type Core, readChatLog, readMemberIds } from "@parley/core";
import type { ChatId, PushEvent, Rev } from "@parley/protocol";
import type { Logger } from "pino";
import { type ChatTrack, createChatTrack } from "./chat-track.ts";
import { emitPush } from "./emit-push.ts";
import { chatOf, chatRoom, type LocalSockets, userRoom } from "./rooms.ts";
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

type Parts = { core: Core; io: RealtimeServer; sockets: LocalSockets; log: Logger };

/** The tracks of the chats that somebody on this node listens to: one per chat, so that nothing is emitted twice. */
export function createChatTracks({ core, io, sockets, log }: Parts): ChatTracks {
  const tracks = new Map<ChatId, ChatTrack>();
  const { adapter } = io.of("/");
  adapter.on("delete-room", (room: string) => {
    const chatId = chatOf(room);
    if (chatId) closeUnused(chatId);
  });

  function open(chatId: ChatId, head: { rev: Rev; membersRev: Rev }): ChatTrack {
    const track = createChatTrack(head, {
      emit: (push, origin) => emit(chatId, push, origin),
      readMembers: () => readMemberIds(core, chatId),
      setRoom: (memberIds) => sockets.setRoom(chatId, memberIds),
      readLog: (since) => readChatLog(core, { chatId, since }),
      onError: (err) => log.warn({ err, chatId }, "delivery is waiting for the database"),
      onIdle: () => closeUnused(chatId),
    });
    tracks.set(chatId, track);
    return track;
  }

  function emit(chatId: ChatId, push: PushEvent, origin?: string): void {
    // Who was removed is out of the room; that he was is the last thing he hears.
    const rooms =
      push.event === "member.removed" ? [chatRoom(chatId), userRoom(push.data.userId)] : chatRoom(chatId);
    emitPush(origin ? io.to(rooms).except(origin) : io.to(rooms), push);
  }

  function closeUnused(chatId: ChatId): void {
    const hasListeners = adapter.rooms.has(chatRoom(chatId));
    if (!hasListeners && tracks.get(chatId)?.isIdle()) tracks.delete(chatId);
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
