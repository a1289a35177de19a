import { countPinned } from "@parley/db/sql/pinned-messages";
import { AppError, canPinMessages, PINS_MAX } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { changeMessage, refuseDeleted } from "./change-message.ts";

export const pinMessage: Implementation<"message.pin"> = (actor, { chatId, seq }, core) =>
  changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ tx, row, membership, now }) {
      if (!canPinMessages(membership)) throw new AppError("forbidden");
      refuseDeleted(row);
      if (row.pinnedAt) return null;
      const isFull = (await countPinned(tx, chatId)) >= PINS_MAX;
      if (isFull) throw new AppError("conflict", { message: TOO_MANY });
      return { pinnedAt: now };
    },
  });

const TOO_MANY = `A chat holds at most ${PINS_MAX} pinned messages. Unpin one first.`;
