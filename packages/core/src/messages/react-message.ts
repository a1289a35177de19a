import { AppError, REACTIONS_MAX_KINDS } from "@parley/protocol";
import { notWanted } from "../blocks/not-wanted.ts";
import type { Implementation } from "../operation.ts";
import { changeMessage, refuseDeleted } from "./change-message.ts";
import { addReaction } from "./reactions.ts";

export const reactMessage: Implementation<"message.react"> = (actor, { chatId, seq, emoji }, core) =>
  changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ row, membership }) {
      if (membership.isBlocked) throw notWanted();
      refuseDeleted(row);
      const reactions = addReaction(row.reactions, { emoji, userId: actor.userId });
      if (!reactions) return null;
      if (reactions.length > REACTIONS_MAX_KINDS) throw new AppError("conflict", { message: TOO_MANY });
      return { reactions };
    },
  });

const TOO_MANY = `A message holds at most ${REACTIONS_MAX_KINDS} different emoji. Choose one that is there.`;
