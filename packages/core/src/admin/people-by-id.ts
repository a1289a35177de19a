import type { Queryable } from "@parley/db/sql/queryable";
import { listUsersById } from "@parley/db/sql/users";
import type { User } from "@parley/protocol";
import { presentUser } from "../present.ts";

/** @returns a look-up of these people; null for no id. Rows of users are never deleted, so all others are found. */
export async function peopleById(
  db: Queryable,
  ids: readonly (string | null)[],
): Promise<{ one(id: string): User; maybe(id: string | null): User | null }> {
  const known = ids.filter((id) => id !== null);
  const users = await listUsersById(db, [...new Set(known)]);
  const byId = new Map<string, User>(users.map((user) => [user.id, presentUser(user)]));
  const one = (id: string) => {
    const user = byId.get(id);
    if (!user) throw new Error(`there is no user ${id}`);
    return user;
  };
  return { one, maybe: (id) => (id === null ? null : (byId.get(id) ?? null)) };
}
