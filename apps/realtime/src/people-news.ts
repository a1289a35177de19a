import type { PushEvent, UserId } from "@parley/protocol";
import { emitPush } from "./emit-push.ts";
import type { RealtimeServer } from "./socket-types.ts";

type UserUpdated = Extract<PushEvent, { event: "user.updated" }>;

/** All chats of a person bring what changed of him within a moment of each other. */
const GATHER_MS = 20;

/**
 * What became of people, to the rooms of all chats that they share with others. The rooms are gathered for a moment, so
 * that each socket hears it once, however many chats it shares with the person.
 */
export function createPeopleNews(io: RealtimeServer) {
  const waiting = new Map<UserId, { push: UserUpdated; rooms: Set<string> }>();

  function tell(userId: UserId): void {
    const news = waiting.get(userId);
    waiting.delete(userId);
    if (news) emitPush(io.to([...news.rooms]), news.push);
  }

  /** Of several changes in one moment the last is told. */
  return (push: UserUpdated, room: string): void => {
    const { id } = push.data.user;
    const known = waiting.get(id);
    if (!known) setTimeout(tell, GATHER_MS, id).unref();
    waiting.set(id, { push, rooms: (known?.rooms ?? new Set()).add(room) });
  };
}

export type PeopleNews = ReturnType<typeof createPeopleNews>;
