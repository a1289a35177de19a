import { findMentions } from "@parley/db/sql/change-messages";
import { AppError } from "@parley/protocol";
import { notWanted } from "../blocks/not-wanted.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { changeMessage, type Found, refuseDeleted } from "./change-message.ts";
import { handlesToMention } from "./handles-to-mention.ts";
import { refuseWords } from "./refuse-words.ts";

export const editMessage: Implementation<"message.edit"> = async (actor, { chatId, seq, body }, core) => {
  await refuseWords(core.settings, body);
  const handles = handlesToMention(body);
  return changeMessage(core, actor, {
    chatId,
    seq,
    async decide({ tx, row, isOwn, now, membership }) {
      refuseUnfit({ row, isOwn });
      // A changed message would be as good as a new one.
      if (membership.isBlocked) throw notWanted();
      if (row.body === body) return null;
      const mentions = await findMentions(tx, { chatId, senderId: actor.userId, handles });
      return { body, mentions, editedAt: now };
    },
  });
};

function refuseUnfit({ row, isOwn }: Pick<Found, "row" | "isOwn">): void {
  if (!isOwn) throw new AppError("forbidden", { message: "You can edit only your own messages." });
  refuseDeleted(row);
  if (row.forwarded)
    throw invalidInput([{ path: "seq", message: "is a forwarded message, whose words are another's" }]);
}
