import { type Core, readChatLog, readMembers } from "@parley/core";
import type { ChatId, PushEvent, Rev } from "@parley/protocol";
import type { Logger } from "pino";
import { ChatTrack, type Ports } from "./chat-track.ts";
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

  const shared = { core, sockets, newcomers, senders, log, emit, closeUnused };

  function open(chatId: ChatId, head: Head): ChatTrack {
    const track = new ChatTrack(newerOf(head, left.get(chatId)), new ChatPorts(chatId, shared));
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

type Shared = Pick<Parts, "core" | "sockets" | "newcomers" | "senders" | "log"> & {
  emit(chatId: ChatId, push: PushEvent, origin?: string): void;
  closeUnused(chatId: ChatId): void;
};

/** What the track of one chat works with. */
class ChatPorts implements Ports {
  readonly #chatId: ChatId;
  readonly #shared: Shared;

  constructor(chatId: ChatId, shared: Shared) {
    this.#chatId = chatId;
    this.#shared = shared;
  }

  emit(push: PushEvent, origin = this.#shared.senders.of(push)): void {
    this.#shared.emit(this.#chatId, push, origin);
  }

  readMembers() {
    return readMembers(this.#shared.core, this.#chatId);
  }

  setRoom(members: Parameters<Ports["setRoom"]>[0]): void {
    this.#shared.newcomers.noteAll(this.#chatId, members);
    this.#shared.sockets.setRoom(this.#chatId, members);
  }

  readLog(since: Rev) {
    return readChatLog(this.#shared.core, { chatId: this.#chatId, since });
  }

  onHealed(): void {
    this.#shared.core.metrics.gapsHealed.inc();
  }

  onError(err: unknown): void {
    this.#shared.log.warn({ err, chatId: this.#chatId }, "delivery is waiting for the database");
  }

  onIdle(): void {
    this.#shared.closeUnused(this.#chatId);
  }
}

function newerOf(one: Head, other: Head = one): Head {
  return { rev: Math.max(one.rev, other.rev), membersRev: Math.max(one.membersRev, other.membersRev) };
}
