import { searchUsers } from "@parley/db/sql/users";
import { NAME_MAX_LENGTH, text } from "@parley/protocol";
import * as z from "zod/mini";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";

const Place = z.tuple([text(0, NAME_MAX_LENGTH), z.uuid()]);

export const listUsers: Implementation<"user.list"> = async (_actor, { query, limit, cursor }, { db }) => {
  const place = decodeCursor(Place, cursor);
  const after = place && { name: place[0], id: place[1] };
  const rows = await searchUsers(db.pool, {
    query: (query ?? "").trim().replace(/^@/, ""),
    after,
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return unchanged({
    users: page.map(presentUser),
    nextCursor: last ? encodeCursor([last.name, last.id]) : null,
  });
};
