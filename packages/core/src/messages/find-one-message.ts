import type { Membership } from "@parley/db/sql/memberships";
import { listMessages, type MessageRow } from "@parley/db/sql/messages";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId, type Seq } from "@parley/protocol";
import { readAsMember } from "../access.ts";
import type { Actor } from "../actor.ts";

/** One message of a chat that the actor is in. @throws AppError not_found */
export async function findOneMessage(
  db: Queryable,
  actor: Actor,
  { chatId, seq }: { chatId: ChatId; seq: Seq },
): Promise<{ row: MessageRow; membership: Membership }> {
  const { rows, membership } = await readAsMember(db, actor, {
    chatId,
    // Not even when it has been written since: the actor may have been removed in between.
    read: async ({ lastSeq, historyAfterSeq }) =>
      seq > lastSeq || seq <= historyAfterSeq ? [] : listMessages(db, { chatId, first: seq, last: seq }),
  });
  const [row] = rows;
  if (!row) throw new AppError("not_found");
  return { row, membership };
}
