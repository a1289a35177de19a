import { hasServerAdmin, insertUser, lockFirstAdmin } from "@parley/db/sql/new-users";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import type { MeRow } from "@parley/db/sql/users";
import type { Locale, UserId } from "@parley/protocol";
import type { Change } from "../change.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { admitNewcomer, takeDoor } from "./admit-newcomer.ts";

export type NewAccount = {
  name: string;
  handle: string;
  email: string;
  /** Null for one who comes in by another way. */
  passwordHash: string | null;
  locale?: Locale | undefined;
  invite?: string | undefined;
};
type Created = { user: MeRow; changes: Change[] };
type Options = {
  /** What belongs into the same transaction. */
  alongside?: (tx: Queryable, userId: UserId) => Promise<void>;
};

/**
 * Makes an account, by whatever way its person proves who he is. The first one on a server looks after it.
 * @returns nothing when the handle or the email is taken. @throws AppError forbidden when the server does not take him
 */
export function createAccount(
  { db }: Core,
  { invite, locale, ...account }: NewAccount,
  { alongside }: Options = {},
): Promise<Created | undefined> {
  const id = newId<UserId>();
  return transaction(db.pool, async (tx) => {
    const isServerAdmin = await isFirst(tx);
    const door = isServerAdmin ? null : await admitNewcomer(tx, invite);
    const user = await insertUser(tx, { ...account, id, locale: locale ?? null, isServerAdmin });
    if (!user) return undefined;
    await alongside?.(tx, id);
    return { user, changes: door ? await takeDoor(tx, door, id) : [] };
  });
}

/** Whoever is the first on a fresh server looks after it. */
async function isFirst(tx: Queryable): Promise<boolean> {
  if (await hasServerAdmin(tx)) return false;
  await lockFirstAdmin(tx);
  return !(await hasServerAdmin(tx));
}
