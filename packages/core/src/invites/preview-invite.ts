import { findChatInfo } from "@parley/db/sql/chat-info";
import { countMembers, findMembership } from "@parley/db/sql/memberships";
import { AppError } from "@parley/protocol";
import { isActor } from "../actor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { isOpenTo } from "../tokens/grants.ts";
import { inviteOf } from "./invite-of.ts";
import { refuseBanned } from "./refuse-banned.ts";

export const previewInvite: Implementation<"invite.preview"> = async (caller, { token }, { db }) => {
  const { chatId, isLive } = await inviteOf(db.pool, token);
  const actor = isActor(caller) && isOpenTo(caller, chatId) ? caller : undefined;
  const place = actor && { chatId, userId: actor.userId };
  const isMember = place !== undefined && (await findMembership(db.pool, place)) !== undefined;
  if (!isLive && !isMember) throw new AppError("gone");
  if (place) await refuseBanned(db.pool, place);
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
