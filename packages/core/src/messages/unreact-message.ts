import type { Implementation } from "../operation.ts";
import { changeMessage } from "./change-message.ts";
import { removeReaction } from "./reactions.ts";

export const unreactMessage: Implementation<"message.unreact"> = (actor, { chatId, seq, emoji }, core) =>
  changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ row }) {
      const reactions = removeReaction(row.reactions, { emoji, userId: actor.userId });
      return reactions && { reactions };
    },
  });
