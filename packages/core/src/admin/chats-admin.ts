import { type AdminChatRow, listAdminChats } from "@parley/db/sql/admin-chats";
import type { AdminChat, ChatId, User } from "@parley/protocol";
import * as z from "zod/mini";
import { requireServerAdmin } from "../access.ts";
import { decodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { pageOf } from "./page-of.ts";
import { peopleById } from "./people-by-id.ts";

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

export const chatsAdmin: Implementation<"admin.chats"> = async (actor, input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  const { query = "", limit, cursor } = input;
  const place = decodeCursor(Place, cursor);
  const after = place && { at: place[0], id: place[1] };
  const rows = await listAdminChats(db.pool, { query: query.trim(), after, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, {
    limit,
    place: ({ lastActivityAt, id }) => [lastActivityAt.toISOString(), id],
  });
  const owners = await peopleById(
    db.pool,
    page.map(({ ownerId }) => ownerId),
  );
  return unchanged({ chats: page.map((row) => presentChat(row, owners.maybe(row.ownerId))), nextCursor });
};

function presentChat(row: AdminChatRow, owner: User | null): AdminChat {
  const { id, title, memberCount, messageCount, createdAt, lastActivityAt } = row;
  return {
    id: id as ChatId,
    title,
    owner,
    memberCount,
    messageCount,
    createdAt: createdAt.toISOString(),
    lastActivityAt: lastActivityAt.toISOString(),
  };
}
