import type { Implementation } from "../operation.ts";
import { moveMark } from "./move-mark.ts";

export const deliverChat: Implementation<"chat.deliver"> = async (actor, { chatId, seq }, core) => {
  const { changes } = await moveMark(core, actor, { chatId, deliveredSeq: seq });
  return { output: {}, changes };
};
