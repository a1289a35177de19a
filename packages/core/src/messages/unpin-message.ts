import { AppError, canPinMessages } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { changeMessage } from "./change-message.ts";

export const unpinMessage: Implementation<"message.unpin"> = (actor, { chatId, seq }, core) =>
  changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ row, membership }) {
      if (!canPinMessages(membership)) throw new AppError("forbidden");
      return row.pinnedAt ? { pinnedAt: null } : null;
    },
  });
