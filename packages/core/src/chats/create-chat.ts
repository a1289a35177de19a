import { hasBlocked } from "@parley/db/sql/blocks";
import { listLiving } from "@parley/db/sql/delete-user";
import { FIRST_REV, findDirectChat, insertChat } from "@parley/db/sql/new-chats";
import { transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, type ParsedInput, type UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { notWanted } from "../blocks/not-wanted.ts";
import type { LogChange } from "../change.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import type { Implementation, Result } from "../operation.ts";
import { directKeyOf } from "./direct-key-of.ts";
import { loadChat } from "./load-chat.ts";

type Created = Promise<Result<"chat.create">>;

export const createChat: Implementation<"chat.create"> = (actor, input, core) => {
  switch (input.kind) {
    case "direct":
      return openDirectChat(core, actor, input.userId);
    case "self":
      return openDirectChat(core, actor, actor.userId);
    case "group":
      return createGroup(core, actor, input);
    default:
      return input satisfies never;
  }
};

/** Two people have one direct chat, and everybody one with himself for his notes, however many requests race to open it: the unique key decides. */
export async function openDirectChat(core: Core, actor: Actor, userId: UserId): Created {
  const directKey = directKeyOf(actor.userId, userId);
  const memberIds = [...new Set([actor.userId, userId])];
  const existing = await findDirectChat(core.db.pool, directKey);
  if (existing)
    return { output: { chat: await loadChat(core, actor, existing as ChatId), created: false }, changes: [] };
  await refuseUnknown(core, memberIds);
  if (await hasBlocked(core.db.pool, { userId, blockedId: actor.userId })) throw notWanted();
  const members = memberIds.map((id) => ({ userId: id, role: "member" as const }));
  return insert(core, actor, { kind: "direct", title: null, directKey, members });
}

async function createGroup(
  core: Core,
  actor: Actor,
  { title, memberIds }: Extract<ParsedInput<"chat.create">, { kind: "group" }>,
) {
  const others = [...new Set(memberIds)].filter((id) => id !== actor.userId);
  await refuseUnknown(core, others);
  const members = [
    { userId: actor.userId, role: "owner" as const },
    ...others.map((userId) => ({ userId, role: "member" as const })),
  ];
  return insert(core, actor, { kind: "group", title, directKey: null, members });
}

async function refuseUnknown({ db }: Core, userIds: readonly UserId[]): Promise<void> {
  const known = await listLiving(db.pool, userIds);
  if (known.length !== userIds.length) throw new AppError("not_found");
}

type Blueprint = Omit<Parameters<typeof insertChat>[1], "id" | "members"> & {
  members: readonly { userId: UserId; role: "owner" | "member" }[];
};

async function insert(core: Core, actor: Actor, blueprint: Blueprint): Created {
  const id = newId<ChatId>();
  const created = await transaction(core.db.pool, (tx) => insertChat(tx, { id, ...blueprint }));
  // Another request was first: the chat is his.
  if (!created) return openDirectChat(core, actor, otherThan(actor, blueprint));
  const subjectIds = blueprint.members.map(({ userId }) => userId);
  return {
    output: { chat: await loadChat(core, actor, id), created },
    changes: [chatCreated(id, subjectIds)],
  };
}

function otherThan(actor: Actor, { members }: Blueprint): UserId {
  return members.find(({ userId }) => userId !== actor.userId)?.userId ?? actor.userId;
}

function chatCreated(chatId: ChatId, subjectIds: UserId[]): LogChange {
  const push = { event: "chat.created", data: { chatId, rev: FIRST_REV } } as const;
  return { scope: "log", chatId, rev: FIRST_REV, membersRev: FIRST_REV, subjectIds, push };
}
