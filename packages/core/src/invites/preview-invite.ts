import { findChatInfo } from "@parley/db/sql/chat-info";
import { countMembers, findMembership } from "@parley/db/sql/memberships";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { inviteOf } from "./invite-of.ts";
import { refuseBanned } from "./refuse-banned.ts";

export const previewInvite: Implementation<"invite.preview"> = async ({ userId }, { token }, { db }) => {
  const { chatId, isLive } = await inviteOf(db.pool, token);
  const isMember = (await findMembership(db.pool, { chatId, userId })) !== undefined;
  if (!isLive && !isMember) throw new AppError("gone");
  await refuseBanned(db.pool, { chatId, userId });
  const info = await findChatInfo(db.pool, chatId);
  if (!info) throw new AppError("not_found");
  const { title, description, avatar } = info;
  const memberCount = await countMembers(db.pool, chatId);
  return unchanged({
    title: title ?? "",
    description,
    avatar,
    memberCount,
    chatId: isMember ? chatId : null,
  });
};
