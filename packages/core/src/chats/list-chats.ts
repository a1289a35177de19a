import { type ChatRow, listChats as selectChats } from "@parley/db/sql/chats";
import { listMembers } from "@parley/db/sql/members";
import { snapshot } from "@parley/db/sql/queryable";
import { CHAT_LIST_MEMBERS } from "@parley/protocol";
import * as z from "zod/mini";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentChat } from "../present.ts";
import { chatIdsOf } from "../tokens/grants.ts";

/** The farthest time that a Date can hold, in ms since the epoch. */
const LATEST_MS = 8.64e15;
const Place = z.tuple([z.int().check(z.gte(0), z.lte(LATEST_MS)), z.uuid()]);

/** Two queries, whatever the number of chats. Both as of one instant: members and counts fit each chat's rev. */
export const listChats: Implementation<"chat.list"> = async (actor, { limit, cursor }, { db }) => {
  const { userId } = actor;
  const place = decodeCursor(Place, cursor);
  const after = place && { time: new Date(place[0]), id: place[1] };
  return snapshot(db.pool, async (tx) => {
    const rows = await selectChats(tx, { userId, after, limit: limit + 1, among: chatIdsOf(actor) });
    const page = rows.slice(0, limit);
    const chatIds = page.map(({ id }) => id);
    const members = await listMembers(tx, { chatIds, userId, limit: CHAT_LIST_MEMBERS });
    const membersByChat = Map.groupBy(members, ({ chatId }) => chatId);
    return unchanged({
      chats: page.map((row) => presentChat(row, membersByChat.get(row.id) ?? [])),
      nextCursor: rows.length > limit ? cursorAfter(page.at(-1)) : null,
    });
  });
};

const cursorAfter = (last: ChatRow | undefined) =>
  last ? encodeCursor([last.lastActivityAt.getTime(), last.id]) : null;
