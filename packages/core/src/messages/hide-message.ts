import { hideMessageRow } from "@parley/db/sql/hidden-messages";
import type { UserChange } from "../change.ts";
import type { Implementation } from "../operation.ts";
import { findOneMessage } from "./find-one-message.ts";

export const hideMessage: Implementation<"message.hide"> = async (actor, { chatId, seq }, { db }) => {
  const { userId } = actor;
  await findOneMessage(db.pool, actor, { chatId, seq });
  await hideMessageRow(db.pool, { chatId, userId, seq });
  const push = { event: "message.hidden", data: { chatId, seq } } as const;
  const change: UserChange = { scope: "user", userId, push };
  return { output: {}, changes: [change] };
};
