import { findMembership, nextMembersRev, setRole as storeRole } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, canSetRoles, type Role, type UserId } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { loadMember } from "./load-member.ts";
import { memberUpdated } from "./member-changes.ts";

export const setRole: Implementation<"member.setRole"> = async (actor, { chatId, userId, role }, core) => {
  const place = { chatId, userId };
  const { member, changes } = await transaction(core.db.pool, async (tx) => {
    const before = await requireAnother(tx, actor, place);
    if (before === "owner") throw new AppError("forbidden");
    if (before === role) return { member: await loadMember(tx, place), changes: [] };
    const change = await giveRole(tx, { ...place, role });
    return { member: change.member, changes: [memberUpdated(change)] };
  });
  return { output: { member }, changes };
};

type Place = { chatId: ChatId; userId: UserId };

/**
 * Locks the chat for its owner, who is about to change another member's role.
 * @returns what that one is now
 * @throws AppError not_found, forbidden, invalid_input
 */
export async function requireAnother(tx: Queryable, actor: Actor, place: Place): Promise<Role> {
  const { kind, role } = await lockedMemberOf(tx, actor, place.chatId);
  if (kind === "direct")
    throw invalidInput([{ path: "chatId", message: "is a direct chat, in which both are equal" }]);
  if (!canSetRoles({ kind, role })) throw new AppError("forbidden");
  if (place.userId === actor.userId)
    throw invalidInput([{ path: "userId", message: "is yourself; hand the group over to another" }]);
  const target = await findMembership(tx, place);
  if (!target) throw new AppError("not_found");
  return target.role;
}

/** Gives an active member of a locked chat another role. @returns what to tell the others */
export async function giveRole(tx: Queryable, { chatId, userId, role }: Place & { role: Role }) {
  const rev = await nextMembersRev(tx, chatId);
  await storeRole(tx, { chatId, userId, role, rev });
  return { chatId, rev, member: await loadMember(tx, { chatId, userId }) };
}
