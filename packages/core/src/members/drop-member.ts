import { endMembership, nextMembersRev } from "@parley/db/sql/memberships";
import type { Queryable } from "@parley/db/sql/queryable";
import type { ChatId, UserId } from "@parley/protocol";
import type { LogChange } from "../change.ts";
import { memberRemoved } from "./member-changes.ts";

/** Ends a membership in a chat that the caller has locked. */
export async function dropMember(
  tx: Queryable,
  { chatId, userId }: { chatId: ChatId; userId: UserId },
): Promise<LogChange> {
  const rev = await nextMembersRev(tx, chatId);
  await endMembership(tx, { chatId, userId, rev });
  return memberRemoved({ chatId, rev, userId });
}
