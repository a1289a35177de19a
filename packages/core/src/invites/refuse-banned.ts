import { isBanned } from "@parley/db/sql/bans";
import type { Queryable } from "@parley/db/sql/queryable";
import { AppError, type ChatId, type UserId } from "@parley/protocol";

/** @throws AppError forbidden for somebody who was banned from the group that an invite leads to */
export async function refuseBanned(db: Queryable, place: { chatId: ChatId; userId: UserId }): Promise<void> {
  if (await isBanned(db, place)) throw new AppError("forbidden", { message: BANNED });
}

const BANNED = "You were banned from this group, so no invite lets you in. Ask one of its admins to add you.";
