import { setImmediate as nextTick } from "node:timers/promises";
import {
  type Core,
  type PresenceChange,
  type PresenceNews,
  readPresenceFor,
  readPresenceNews,
} from "@parley/core";
import type { ChatId, Rev, UserId } from "@parley/protocol";
import type { Logger } from "pino";
import type { ChatTracks } from "./chat-tracks.ts";
import { emitPush } from "./emit-push.ts";
import { chatRoom, confinedRoom, type LocalSockets, userRoom } from "./rooms.ts";
import type { RealtimeServer } from "./socket-types.ts";

/** Nobody is told of a person's presence more often than this. */
const ROUND_MS = 1_000;
/** Who connects comes first: until then, at the most, nobody is told that others are back. */
const POSTPONED_MAX_MS = 8_000;
/** How many people's presence is read at a time. */
const ROUND_MAX_PEOPLE = 200;
/**
 * In a room with more sockets than this nobody is told of presence: after a restart each would be told of each. Who
 * opens such a group asks.
 */
const ROOM_MAX_SOCKETS = 250;

type Parts = {
  core: Core;
  io: RealtimeServer;
  sockets: LocalSockets;
  tracks: ChatTracks;
  isBeset: () => boolean;
  log: Logger;
};

export type PresenceNewsDesk = { hear(change: PresenceChange): void; stop(): void };

/**
 * Tells this node's sockets of people's presence. The bus says no more than whose may have changed: what it is and who
 * may see it is read when it is told, so that news which cross each other end with the truth.
 */
export function createPresenceNews({ core, io, sockets, tracks, isBeset, log }: Parts): PresenceNewsDesk {
  const forAll = new Set<UserId>();
  const forOne = new Map<string, { userId: UserId; to: UserId }>();
  let roundAt = Number.NEGATIVE_INFINITY;
  let postponedAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let hasFailed = false;
  let isStopped = false;

  function schedule(): void {
    if (isBusy || isStopped || forAll.size + forOne.size === 0) return;
    clearTimeout(timer);
    // A block holds at once.
    const isUrgent = forOne.size > 0 && !hasFailed;
    const waitMs = isUrgent ? 0 : Math.max(0, roundAt + ROUND_MS - performance.now());
    timer = setTimeout(() => (mustWait(isUrgent) ? schedule() : void round()), waitMs).unref();
  }

  function mustWait(isUrgent: boolean): boolean {
    const now = performance.now();
    if (isUrgent || !isBeset()) postponedAt = undefined;
    else postponedAt ??= now;
    const isPostponed = postponedAt !== undefined && now - postponedAt < POSTPONED_MAX_MS;
    if (isPostponed) roundAt = now;
    return isPostponed;
  }

  async function round(): Promise<void> {
    isBusy = true;
    roundAt = performance.now();
    const people = [...forAll].slice(0, ROUND_MAX_PEOPLE);
    const pairs = [...forOne];
    forOne.clear();
    for (const userId of people) forAll.delete(userId);
    try {
      await tell(
        people,
        pairs.map(([, pair]) => pair),
      );
      hasFailed = false;
    } catch (err) {
      if (!isStopped && !hasFailed) log.warn({ err }, "news of presence are waiting for the database");
      hasFailed = true;
      for (const userId of people) forAll.add(userId);
      for (const [key, pair] of pairs) forOne.set(key, pair);
    }
    isBusy = false;
    schedule();
  }

  /** Those for one person last: whoever was blocked while the others were read sees no more than nothing in the end. */
  async function tell(
    people: readonly UserId[],
    pairs: readonly { userId: UserId; to: UserId }[],
  ): Promise<void> {
    const news = people.length > 0 ? await readPresenceNews(core, people) : [];
    for (const each of news) {
      tellAll(each);
      // Other work comes in between: one person may have thousands of listeners.
      await nextTick();
    }
    for (const pair of pairs) await tellOne(pair);
  }

  function tellAll({ presence, chats, blockedIds }: PresenceNews): void {
    const { userId } = presence;
    const rooms = chats.filter(isHeardHere).filter((chat) => isRoomRight(chat, userId));
    const chatIds = rooms.map(({ chatId }) => chatId);
    const keptFrom = blockedIds.filter(sockets.has).flatMap((blockedId) => roomsOf(blockedId, chatIds));
    emitTo(chatIds.map(chatRoom), [userRoom(userId), ...keptFrom], presence);
  }

  function isHeardHere({ chatId }: { chatId: ChatId }): boolean {
    const socketCount = io.of("/").adapter.rooms.get(chatRoom(chatId))?.size ?? 0;
    return socketCount > 0 && socketCount <= ROOM_MAX_SOCKETS && tracks.get(chatId) !== undefined;
  }

  /** A room that may still hold somebody who was removed is told when it is right. */
  function isRoomRight({ chatId, membersRev }: { chatId: ChatId; membersRev: Rev }, userId: UserId): boolean {
    const track = tracks.get(chatId);
    if (track && track.head().membersRev >= membersRev) return true;
    track?.recheck();
    forAll.add(userId);
    return false;
  }

  async function tellOne(pair: { userId: UserId; to: UserId }): Promise<void> {
    const news = await readPresenceFor(core, pair);
    if (news) emitTo(roomsOf(pair.to, news.chatIds), [], news.presence);
  }

  /** Where all sockets of a person hear what concerns these chats: also those of access tokens for some of them. */
  function roomsOf(userId: UserId, chatIds: readonly ChatId[]): string[] {
    return [userRoom(userId), ...chatIds.map((chatId) => confinedRoom(userId, chatId))];
  }

  function emitTo(rooms: string[], except: string[], data: PresenceNews["presence"]): void {
    // To no room at all would be to everybody.
    if (rooms.length > 0) emitPush(io.to(rooms).except(except), { event: "presence.changed", data });
  }

  return {
    hear({ userId, to }) {
      if (!to) forAll.add(userId);
      else if (sockets.has(to)) forOne.set(`${userId} ${to}`, { userId, to });
      schedule();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
