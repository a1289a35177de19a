import { type ChatInfoRow, findChatInfo, updateChatInfo } from "@parley/db/sql/chat-info";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { AppError, type ChatId, canUpdateChat, type ParsedInput, type Rev } from "@parley/protocol";
import { lockedMemberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Change, LogChange } from "../change.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";
import { announceRead } from "./announce-read.ts";

export const updateChat: Implementation<"chat.update"> = async (actor, input, core) => {
  const { chatId, ...patch } = input;
  const { info, changes } = await transaction(core.db.pool, async (tx) => {
    const { kind, role } = await lockedMemberOf(tx, actor, chatId);
    if (kind === "direct")
      throw invalidInput([{ path: "chatId", message: "is a direct chat, which is named after the other" }]);
    if (!canUpdateChat({ kind, role })) throw new AppError("forbidden");
    return change(tx, actor, { chatId, patch });
  });
  return { output: info, changes: [...changes, ...(await announceRead(core, chatId))] };
};

type Patch = Omit<ParsedInput<"chat.update">, "chatId">;

async function change(
  tx: Queryable,
  { userId: actorId }: Actor,
  { chatId, patch }: { chatId: ChatId; patch: Patch },
): Promise<{ info: ChatInfoRow; changes: Change[] }> {
  const before = await findChatInfo(tx, chatId);
  if (!before) throw new AppError("not_found");
  if (isSame(before, patch)) return { info: before, changes: [] };
  const updated = await updateChatInfo(tx, chatId, patch);
  const { title } = updated.info;
  const wasRenamed = title !== null && title !== before.title;
  const notice =
    wasRenamed && (await appendSystemMessage(tx, { chatId, actorId, type: "chat.renamed", title }));
  return { info: updated.info, changes: [chatUpdated(chatId, updated), ...(notice ? [notice] : [])] };
}

function isSame(info: ChatInfoRow, patch: Patch): boolean {
  const wanted = Object.entries(patch).filter(([, value]) => value !== undefined);
  const known = new Map(Object.entries(info));
  return wanted.every(([field, value]) => known.get(field) === value);
}

type Updated = { info: ChatInfoRow; rev: Rev; membersRev: Rev };

function chatUpdated(chatId: ChatId, { info, rev, membersRev }: Updated): LogChange {
  const push = { event: "chat.updated", data: { chatId, rev, info } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds: [], push };
}
