import { unreadOf } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { moveMark } from "./move-mark.ts";

export const readChat: Implementation<"chat.read"> = async (actor, { chatId, seq }, core) => {
  const { changes, ...mark } = await moveMark(core, actor, { chatId, readSeq: seq });
  return { output: { lastReadSeq: mark.lastReadSeq, unreadCount: unreadOf(mark) }, changes };
};
