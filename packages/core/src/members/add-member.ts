import { deleteBan } from "@parley/db/sql/bans";
import { listLiving } from "@parley/db/sql/delete-user";
import { countMembers, findMembership, joinChat, nextMembersRev } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, canAddMembers, GROUP_MAX_MEMBERS, type UserId } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import { announceRead } from "../chats/announce-read.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { loadMember } from "./load-member.ts";
import { memberAdded } from "./member-changes.ts";

export const addMember: Implementation<"member.add"> = async (actor, { chatId, userId }, core) => {
  const { added, told } = await transaction(core.db.pool, async (tx) => {
    const { kind, role } = await lockedMemberOf(tx, actor, chatId);
    if (kind === "direct")
      throw invalidInput([{ path: "chatId", message: "is a direct chat; make a group instead" }]);
    if (!canAddMembers({ kind, role })) throw new AppError("forbidden");
    await refuseUnfit(tx, { chatId, userId });
    const rev = await nextMembersRev(tx, chatId);
    await joinChat(tx, { chatId, userId, role: "member", rev });
    await deleteBan(tx, { chatId, userId });
    const member = await loadMember(tx, { chatId, userId });
    const notice = { chatId, actorId: actor.userId, type: "member.added", userIds: [userId] } as const;
    return { added: { chatId, rev, member }, told: await appendSystemMessage(tx, notice) };
  });
  const announcements = await announceRead(core, chatId);
  return { output: { member: added.member }, changes: [memberAdded(added), told, ...announcements] };
};

async function refuseUnfit(
  tx: Queryable,
  { chatId, userId }: { chatId: ChatId; userId: UserId },
): Promise<void> {
  const [living] = await listLiving(tx, [userId]);
  if (!living) throw new AppError("not_found");
  if (await findMembership(tx, { chatId, userId }))
    throw new AppError("conflict", { message: "This person is in the group already." });
  const isFull = (await countMembers(tx, chatId)) >= GROUP_MAX_MEMBERS;
  if (isFull)
    throw new AppError("conflict", {
      message: `A group holds at most ${GROUP_MAX_MEMBERS} members. Make another group.`,
    });
}
