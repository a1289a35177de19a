import { findChat } from "@parley/db/sql/chats";
import { listMembers } from "@parley/db/sql/members";
import { AppError, type Chat, type ChatId, GROUP_MAX_MEMBERS } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { presentChat } from "../present.ts";

/** A chat with all its members, as the actor sees it. @throws AppError not_found for strangers */
export async function loadChat({ db }: Core, { userId }: Actor, chatId: ChatId): Promise<Chat> {
  const row = await findChat(db.pool, { userId, chatId });
  if (!row) throw new AppError("not_found");
  const members = await listMembers(db.pool, { chatIds: [chatId], userId, limit: GROUP_MAX_MEMBERS });
  return presentChat(row, members);
}
