import { AppError } from "@parley/protocol";
import { requireOpen } from "../access.ts";
import type { HintChange } from "../change.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { isHeard } from "./is-heard.ts";

/** Whom the other has blocked he does not bother with it either. */
export const startTyping: Implementation<"typing.start"> = async (
  actor,
  { chatId },
  { findTypist, typing },
) => {
  const { userId } = actor;
  requireOpen(actor, chatId);
  const typist = await findTypist({ userId, chatId });
  if (!typist.isMember) throw new AppError("not_found");
  if (typist.isBlocked || !isHeard(typing, { userId, chatId })) return unchanged({});
  const push = { event: "chat.typing", data: { chatId, userId } } as const;
  const change: HintChange = { scope: "chat", chatId, membersRev: typist.membersRev, push };
  return { output: {}, changes: [change] };
};
