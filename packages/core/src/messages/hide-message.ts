import { hideMessageRow } from "@parley/db/sql/hidden-messages";
import { AppError } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { UserChange } from "../change.ts";
import type { Implementation } from "../operation.ts";

export const hideMessage: Implementation<"message.hide"> = async (actor, { chatId, seq }, { db }) => {
  const { userId } = actor;
  const { lastSeq } = await memberOf(db.pool, actor, chatId);
  if (seq < 1 || seq > lastSeq) throw new AppError("not_found");
  await hideMessageRow(db.pool, { chatId, userId, seq });
  const push = { event: "message.hidden", data: { chatId, seq } } as const;
  const change: UserChange = { scope: "user", userId, push };
  return { output: {}, changes: [change] };
};
