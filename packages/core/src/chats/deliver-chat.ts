import { moveDeliveredMark } from "@parley/db/sql/read-marks";
import { memberOf } from "../access.ts";
import type { HintChange } from "../change.ts";
import type { Implementation } from "../operation.ts";

export const deliverChat: Implementation<"chat.deliver"> = async (actor, { chatId, seq }, { db }) => {
  const { userId } = actor;
  await memberOf(db.pool, actor, chatId);
  const moved = await moveDeliveredMark(db.pool, { chatId, userId, seq });
  if (!moved) return { output: {}, changes: [] };
  const { lastDeliveredSeq, membersRev } = moved;
  const push = { event: "chat.delivered", data: { chatId, userId, lastDeliveredSeq } } as const;
  const change: HintChange = { scope: "chat", chatId, membersRev, push };
  return { output: {}, changes: [change] };
};
