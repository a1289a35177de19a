import { type ChatRow, listChats as selectChats } from "@parley/db/sql/chats";
import { CHAT_LIST_MEMBERS } from "@parley/protocol";
import * as z from "zod/mini";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentChat } from "../present.ts";
import { chatIdsOf } from "../tokens/grants.ts";

/** The farthest time that a Date can hold, in ms since the epoch. */
const LATEST_MS = 8.64e15;
const Place = z.tuple([z.int().check(z.gte(0), z.lte(LATEST_MS)), z.uuid()]);

/** One query, whatever the number of chats: members and counts fit each chat's rev. */
export const listChats: Implementation<"chat.list"> = async (actor, { limit, cursor }, { db }) => {
  const place = decodeCursor(Place, cursor);
  const rows = await selectChats(db.pool, {
    userId: actor.userId,
    after: place && { time: new Date(place[0]), id: place[1] },
    limit: limit + 1,
    among: chatIdsOf(actor),
    memberLimit: CHAT_LIST_MEMBERS,
  });
  const page = rows.slice(0, limit);
  return unchanged({
    chats: page.map(presentChat),
    nextCursor: rows.length > limit ? cursorAfter(page.at(-1)) : null,
  });
};

const cursorAfter = (last: ChatRow | undefined) =>
  last ? encodeCursor([last.lastActivityAt.getTime(), last.id]) : null;
