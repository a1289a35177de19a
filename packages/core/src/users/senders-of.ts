import type { Queryable } from "@parley/db/sql/queryable";
import { listUsersById } from "@parley/db/sql/users";
import type { Message, User } from "@parley/protocol";
import { presentUser } from "../present.ts";

/** Who is in these messages: whoever sent them or wrote them first, and whom system messages are about. Each once. */
export async function sendersOf(db: Queryable, messages: readonly Message[]): Promise<User[]> {
  const ids = messages.flatMap(({ senderId, forwardedFrom, system }) => [
    senderId,
    ...(forwardedFrom ? [forwardedFrom.senderId] : []),
    ...(system?.userIds ?? []),
  ]);
  return (await listUsersById(db, [...new Set(ids)])).map(presentUser);
}
