import { listBanned } from "@parley/db/sql/bans";
import { AppError, canManageBans } from "@parley/protocol";
import { memberOf } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";

export const listBans: Implementation<"member.bans"> = async (actor, { chatId }, { db }) => {
  if (!canManageBans(await memberOf(db.pool, actor, chatId))) throw new AppError("forbidden");
  return unchanged({ users: (await listBanned(db.pool, chatId)).map(presentUser) });
};
