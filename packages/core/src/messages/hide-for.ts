import { listHiddenAmong } from "@parley/db/sql/hidden-messages";
import type { Queryable } from "@parley/db/sql/queryable";
import type { ChatId, Message } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { hideIf } from "../present.ts";

/** Messages of one chat as the actor may see them: empty where he has deleted them for himself. */
export async function hideFor<One extends Message>(
  db: Queryable,
  { userId }: Actor,
  { chatId, messages }: { chatId: ChatId; messages: readonly One[] },
): Promise<One[]> {
  const hidden = await listHiddenAmong(db, { chatId, userId, seqs: messages.map(({ seq }) => seq) });
  return messages.map((message) => hideIf(hidden.has(message.seq), message));
}
