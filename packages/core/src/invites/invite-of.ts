import { findInvite } from "@parley/db/sql/invites";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId } from "@parley/protocol";
import { hashOf, isTokenOf } from "../sessions/random-tokens.ts";

/** The invite with this token, whether or not it still works. @throws AppError not_found when there never was one */
export async function inviteOf(
  db: Queryable,
  token: string,
): Promise<{ chatId: ChatId; id: string; isLive: boolean }> {
  const invite = isTokenOf("invite", token) ? await findInvite(db, hashOf(token)) : undefined;
  if (!invite) throw new AppError("not_found");
  return { ...invite, chatId: invite.chatId as ChatId };
}
