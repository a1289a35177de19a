import { takeInvite } from "@parley/db/sql/invites";
import { countMembers, findMembership, joinChat, lockChat, nextMembersRev } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, GROUP_MAX_MEMBERS, type UserId } from "@parley/protocol";
import type { Change } from "../change.ts";
import { announceRead } from "../chats/announce-read.ts";
import { loadChat } from "../chats/load-chat.ts";
import { loadMember } from "../members/load-member.ts";
import { memberAdded } from "../members/member-changes.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { inviteOf } from "./invite-of.ts";
import { refuseBanned } from "./refuse-banned.ts";

export const redeemInvite: Implementation<"invite.redeem"> = async (actor, { token }, core) => {
  const { chatId, id } = await inviteOf(core.db.pool, token);
  const changes = await transaction(core.db.pool, (tx) => letIn(tx, { chatId, id, userId: actor.userId }));
  const chat = await loadChat(core, actor, chatId);
  const joined = changes.length > 0;
  return {
    output: { chat, joined },
    changes: joined ? [...changes, ...(await announceRead(core, chatId))] : [],
  };
};

type Entry = { chatId: ChatId; id: string; userId: UserId };

/** The chat's lock comes first: one after the other they look who is in, how many may still come, and take one use. */
export async function letIn(tx: Queryable, { chatId, id, userId }: Entry): Promise<Change[]> {
  await lockChat(tx, chatId);
  if (await findMembership(tx, { chatId, userId })) return [];
  if ((await countMembers(tx, chatId)) >= GROUP_MAX_MEMBERS)
    throw new AppError("conflict", { message: FULL });
  if (!(await takeInvite(tx, { chatId, id }))) throw new AppError("gone");
  await refuseBanned(tx, { chatId, userId });
  const rev = await nextMembersRev(tx, chatId);
  await joinChat(tx, { chatId, userId, role: "member", rev });
  const member = await loadMember(tx, { chatId, userId });
  const told = await appendSystemMessage(tx, { chatId, actorId: userId, type: "member.joined" });
  return [memberAdded({ chatId, rev, member }), told];
}

const FULL = `A group holds at most ${GROUP_MAX_MEMBERS} members. Ask its owner to make room.`;
