import { DELETED_NAME, eraseUser, lockDirectChats } from "@parley/db/sql/delete-user";
import { bumpOwnRev } from "@parley/db/sql/own-changes";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { isServerAdmin, lockServerAdmins } from "@parley/db/sql/server-admins";
import { listUsersById } from "@parley/db/sql/users";
import { AppError, type ChatId, type SessionId } from "@parley/protocol";
import { confirmSelf } from "../accounts/confirm-self.ts";
import type { Actor } from "../actor.ts";
import { refuseLastAdmin } from "../admin/standing-of.ts";
import type { Change } from "../change.ts";
import { leaveGroup } from "../chats/leave-chat.ts";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { presenceChanged } from "../presence/presence-changed.ts";
import { presentUser } from "../present.ts";
import { newsForAllChats } from "./update-me.ts";

export const deleteMe: Implementation<"me.delete"> = async (actor, { handle, ...proof }, core) => {
  const [user] = await listUsersById(core.db.pool, [actor.userId]);
  if (user?.handle !== handle)
    throw invalidInput([{ path: "handle", message: "must be your own handle, so that this is no accident" }]);
  await confirmSelf(core, actor, proof);
  return { output: {}, changes: await deleteAccount(core, actor) };
};

type Erasure = {
  /** What belongs into the same transaction. */
  alongside?: (tx: Queryable) => Promise<void>;
};

/** Deletes the account that an actor stands for; his messages stay. */
export async function deleteAccount(core: Core, actor: Actor, erasure: Erasure = {}): Promise<Change[]> {
  // Before anything is left behind, and again where nobody else can stop being an admin at the same moment.
  await refuseLonelyAdmin(core.db.pool, actor);
  const left = await leaveGroups(core, actor);
  const ended = await erase(core, actor, erasure);
  // Again: somebody may have added him in between. From now on nobody can.
  const leftSince = await leaveGroups(core, actor);
  return [...left, ...leftSince, ...(await tellOthers(core, actor)), ...ended];
}

async function leaveGroups(core: Core, actor: Actor): Promise<Change[]> {
  const where = { userId: actor.userId, leftRev: null, chat: { kind: "group" } };
  const groups = await core.db.prisma.member.findMany({ where, select: { chatId: true } });
  const changes: Change[] = [];
  for (const { chatId } of groups) changes.push(...(await leaveUnlessGone(core, actor, chatId as ChatId)));
  return changes;
}

/** An admin may have removed him at the same moment. */
async function leaveUnlessGone(core: Core, actor: Actor, chatId: ChatId): Promise<Change[]> {
  try {
    return await leaveGroup(core, actor, chatId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return [];
    throw error;
  }
}

/** @throws AppError conflict: a server is never without anybody who looks after it */
async function refuseLonelyAdmin(db: Queryable, { userId }: Actor): Promise<void> {
  if (await isServerAdmin(db, userId)) await refuseLastAdmin(db, userId);
}

async function erase({ db }: Core, actor: Actor, { alongside }: Erasure): Promise<Change[]> {
  const { userId } = actor;
  const sessionIds = await transaction(db.pool, async (tx) => {
    await lockServerAdmins(tx);
    await refuseLonelyAdmin(tx, actor);
    await lockDirectChats(tx, userId);
    await bumpOwnRev(tx, userId);
    await alongside?.(tx);
    return eraseUser(tx, userId);
  });
  return sessionIds.map((sessionId) => ({ scope: "session", sessionId: sessionId as SessionId }));
}

/** In direct chats he stands as a deleted user at once. */
async function tellOthers(core: Core, actor: Actor): Promise<Change[]> {
  const [user] = await listUsersById(core.db.pool, [actor.userId]);
  if (user?.name !== DELETED_NAME) return [];
  const news = await newsForAllChats(core, actor, {
    event: "user.updated",
    data: { user: presentUser(user) },
  });
  return [...news, presenceChanged(actor)];
}
