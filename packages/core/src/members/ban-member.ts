import { insertBan } from "@parley/db/sql/bans";
import { listLiving } from "@parley/db/sql/delete-user";
import { transaction } from "@parley/db/sql/queryable";
import { AppError } from "@parley/protocol";
import { announceRead } from "../chats/announce-read.ts";
import type { Implementation } from "../operation.ts";
import { expelMember } from "./expel-member.ts";

export const banMember: Implementation<"member.ban"> = async (actor, place, core) => {
  const changes = await transaction(core.db.pool, async (tx) => {
    const expelled = await expelMember(tx, actor, place);
    const [living] = await listLiving(tx, [place.userId]);
    if (!living) throw new AppError("not_found");
    await insertBan(tx, { ...place, bannedBy: actor.userId });
    return expelled;
  });
  const wasMember = changes.length > 0;
  const announcements = wasMember ? await announceRead(core, place.chatId) : [];
  return { output: {}, changes: [...changes, ...announcements] };
};
