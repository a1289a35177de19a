import { transaction } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";
import { announceRead } from "../chats/announce-read.ts";
import type { Implementation } from "../operation.ts";
import { expelMember } from "./expel-member.ts";

export const removeMember: Implementation<"member.remove"> = async (actor, place, core) => {
  const changes = await transaction(core.db.pool, (tx) => expelMember(tx, actor, place));
  const wasMember = changes.length > 0;
  if (!wasMember) throw new AppError("not_found");
  return { output: {}, changes: [...changes, ...(await announceRead(core, place.chatId))] };
};
