import { type Core, readChatLog, readMembers } from "@parley/core";
import type { ChatId, PushEvent, Rev } from "@parley/protocol";
import type { Logger } from "pino";
import { type ChatTrack, createChatTrack } from "./chat-track.ts";
import { emitPush } from "./emit-push.ts";
import type { Newcomers } from "./newcomers.ts";
import type { PeopleNews } from "./people-news.ts";
import { chatOf, chatRoom, type LocalSockets, roomsOfUser } from "./rooms.ts";
import type { Senders } from "./senders.ts";
import type { RealtimeServer } from "./socket-types.ts";

/** How many chats that nobody listens to any more a node remembers: enough for what the bus brings late. */
const LEFT_MAX = 10_000;

type Head = { rev: Rev; membersRev: Rev };

export type ChatTracks = {
  get(chatId: ChatId): ChatTrack | undefined;
  /** Tracks a chat from this rev on, or from where it was left, with a room that is right as of `membersRev`. */
  open(chatId: ChatId, head: Head): ChatTrack;
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
  tellOfPerson: PeopleNews;
  log: Logger;
};

/** The tracks of the chats that somebody on this node listens to: one per chat, so that nothing is emitted twice. */
export function createChatTracks({
  core,
  io,
  sockets,
  newcomers,
  senders,
  tellOfPerson,
  log,
}: Parts): ChatTracks {
  const tracks = new Map<ChatId, ChatTrack>();
  /** How far chats were when their tracks closed, so that nothing is emitted again that the bus brings late. */
  const left = new Map<ChatId, Head>();
  const { adapter } = io.of("/");
  adapter.on("delete-room", (room: string) => {
    const chatId = chatOf(room);
    if (chatId) closeUnused(chatId);
  });

  function open(chatId: ChatId, head: Head): ChatTrack {
    const track = createChatTrack(newerOf(head, left.get(chatId)), {
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
    left.delete(chatId);
    tracks.set(chatId, track);
    return track;
  }

  function emit(chatId: ChatId, push: PushEvent, origin?: string): void {
    if (push.event === "user.updated") {
      tellOfPerson(push, chatRoom(chatId));
      return;
    }
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
    const track = tracks.get(chatId);
    if (hasListeners || !track?.isIdle()) return;
    tracks.delete(chatId);
    newcomers.forget(chatId);
    left.set(chatId, track.head());
    if (left.size > LEFT_MAX) left.delete(left.keys().next().value as ChatId);
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

function newerOf(one: Head, other: Head = one): Head {
  return { rev: Math.max(one.rev, other.rev), membersRev: Math.max(one.membersRev, other.membersRev) };
}
