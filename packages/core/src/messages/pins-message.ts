import type { Membership } from "@parley/db/sql/memberships";
import { listPinnedMessages } from "@parley/db/sql/pinned-messages";
import { readAsMember } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentMessage } from "../present.ts";
import { sendersOf } from "../users/senders-of.ts";
import { hideFor } from "./hide-for.ts";

export const pinsMessage: Implementation<"message.pins"> = async (actor, { chatId }, core) => {
  const db = core.db.pool;
  const read = async ({ historyAfterSeq }: Membership) =>
    (await listPinnedMessages(db, chatId)).filter(({ seq }) => seq > historyAfterSeq);
  const { rows } = await readAsMember(db, actor, { chatId, read });
  const messages = await hideFor(db, actor, { chatId, messages: rows.map(presentMessage) });
  return unchanged({ messages, users: await sendersOf(db, messages) });
};
