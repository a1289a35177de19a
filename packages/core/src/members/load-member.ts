import { listMembers } from "@parley/db/sql/members";
import type { Queryable } from "@parley/db/sql/queryable";
import type { Member } from "@parley/protocol";
import { presentMember } from "../present.ts";

/** One active member as others see him. @throws Error when he is none: callers have just put him there */
export async function loadMember(
  db: Queryable,
  { chatId, userId }: { chatId: string; userId: string },
): Promise<Member> {
  const [row] = await listMembers(db, { chatIds: [chatId], userId, limit: 1 });
  if (row?.user.id !== userId) throw new Error(`${userId} is not in chat ${chatId}`);
  return presentMember(row);
}
