import type { LinkOwner } from "./account-links.ts";
import { bumpOwnRev } from "./own-changes.ts";
import type { Queryable } from "./queryable.ts";

type Changed = {
  /** With the address of before. */
  former: LinkOwner;
  ownRev: number;
};

/** Gives an account another address; links that were sent to the one of before end. @returns nothing when another has it */
export async function changeEmail(
  tx: Queryable,
  { userId, email }: { userId: string; email: string },
): Promise<Changed | undefined> {
  const { rows: others } = await tx.query("SELECT 1 FROM users WHERE email = $2 AND id <> $1", [
    userId,
    email,
  ]);
  if (others.length > 0) return undefined;
  const ownRev = await bumpOwnRev(tx, userId);
  const { rows } = await tx.query<LinkOwner>("SELECT email, name, locale FROM users WHERE id = $1", [userId]);
  await tx.query("UPDATE users SET email = $2 WHERE id = $1", [userId, email]);
  await tx.query("DELETE FROM account_links WHERE user_id = $1", [userId]);
  return rows[0] && { former: rows[0], ownRev };
}
