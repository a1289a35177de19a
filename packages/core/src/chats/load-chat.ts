import { findChat } from "@parley/db/sql/chats";
import { listMembers } from "@parley/db/sql/members";
import { snapshot } from "@parley/db/sql/queryable";
import { AppError, type Chat, type ChatId, GROUP_MAX_MEMBERS } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { presentChat } from "../present.ts";

/**
 * A chat with all its members, as the actor sees it: both as of its rev, so that changes after it can be applied.
 * @throws AppError not_found for strangers
 */
export function loadChat({ db }: Core, { userId }: Actor, chatId: ChatId): Promise<Chat> {
  return snapshot(db.pool, async (tx) => {
    const row = await findChat(tx, { userId, chatId });
    if (!row) throw new AppError("not_found");
    const members = await listMembers(tx, { chatIds: [chatId], userId, limit: GROUP_MAX_MEMBERS });
    return presentChat(row, members);
  });
}
