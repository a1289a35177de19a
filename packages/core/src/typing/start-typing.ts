import { memberOf } from "../access.ts";
import type { HintChange } from "../change.ts";
import { type Implementation, unchanged } from "../operation.ts";

/** Whom the other has blocked he does not bother with it either. */
export const startTyping: Implementation<"typing.start"> = async (actor, { chatId }, { db, typing }) => {
  const { userId } = actor;
  const { membersRev, isBlocked } = await memberOf(db.pool, actor, chatId);
  if (isBlocked || !typing.passes(`${userId} ${chatId}`)) return unchanged({});
  const push = { event: "chat.typing", data: { chatId, userId } } as const;
  const change: HintChange = { scope: "chat", chatId, membersRev, push };
  return { output: {}, changes: [change] };
};
