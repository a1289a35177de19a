import { type AdminPersonRow, listAdminPeople } from "@parley/db/sql/admin-people";
import { type AdminPerson, NAME_MAX_LENGTH, text } from "@parley/protocol";
import * as z from "zod/mini";
import { requireServerAdmin } from "../access.ts";
import { decodeCursor } from "../cursor.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";
import { pageOf } from "./page-of.ts";

const Place = z.tuple([text(0, NAME_MAX_LENGTH), z.uuid()]);

export const peopleAdmin: Implementation<"admin.people"> = async (actor, input, { db }) => {
  await requireServerAdmin(db.pool, actor);
  const { query = "", show, limit, cursor } = input;
  const place = decodeCursor(Place, cursor);
  const after = place && { name: place[0], id: place[1] };
  const wanted = { query: query.trim().replace(/^@/, ""), show, after, limit: limit + 1 };
  const rows = await listAdminPeople(db.pool, wanted);
  const { page, nextCursor } = pageOf(rows, { limit, place: ({ name, id }) => [name, id] });
  return unchanged({ people: page.map(presentPerson), nextCursor });
};

function presentPerson(row: AdminPersonRow): AdminPerson {
  const { email, isServerAdmin, createdAt, deactivatedAt, lastSeenAt, sessionCount, hasSecondFactor } = row;
  return {
    ...presentUser(row),
    email,
    role: isServerAdmin ? "admin" : "member",
    createdAt: createdAt.toISOString(),
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    sessionCount,
    hasSecondFactor,
  };
}
