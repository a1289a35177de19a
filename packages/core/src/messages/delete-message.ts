import type { MessageRow } from "@parley/db/sql/messages";
import { AppError, canDeleteMessage } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { changeMessage } from "./change-message.ts";

/** What a tombstone holds: its place, its sender and its client id stay, so that nothing else ever takes them. */
const nothingLeft = {
  body: "",
  file: null,
  editedAt: null,
  replyToSeq: null,
  forwarded: null,
  pinnedAt: null,
} as const satisfies Partial<MessageRow>;

export const deleteMessage: Implementation<"message.delete"> = (actor, { chatId, seq }, core) =>
  changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ row, membership: { kind, role }, isOwn, now }) {
      if (!canDeleteMessage({ kind, role, isOwn })) throw new AppError("forbidden");
      if (row.deletedAt) return null;
      return { ...nothingLeft, mentions: [], reactions: [], deletedAt: now };
    },
  });
