import { findChat } from "@parley/db/sql/chats";
import { AppError, type Chat, type ChatId, GROUP_MAX_MEMBERS } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { presentChat } from "../present.ts";
import { mayHear } from "../tokens/grants.ts";

/**
 * A chat with all its members, as the actor sees it: both as of its rev, so that changes after it can be applied. An
 * access token that may only write opens chats, and is not told what was said last.
 * @throws AppError not_found for strangers
 */
export async function loadChat({ db }: Core, actor: Actor, chatId: ChatId): Promise<Chat> {
  const { userId } = actor;
  const row = await findChat(db.pool, { userId, chatId, memberLimit: GROUP_MAX_MEMBERS });
  if (!row) throw new AppError("not_found");
  const chat = presentChat(row);
  return mayHear(actor, chatId) ? chat : { ...chat, lastMessage: null };
}
