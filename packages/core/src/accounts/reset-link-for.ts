import { insertResetLinkOf } from "@parley/db/sql/account-links";
import type { Queryable } from "@parley/db/sql/queryable";
import { RESET_LINK_SECONDS, RESET_PAGE_PATH } from "@parley/protocol";
import { hashOf, newToken } from "../sessions/random-tokens.ts";

type Link = {
  /** Goes behind the server's address: `/reset#` and the token, which browsers never send to a server. */
  path: string;
  expiresAt: Date;
};

/**
 * A link with which a person sets a new password, once. Whoever gets it gets the account: the caller has checked that
 * the actor may make it.
 */
export async function resetLinkFor(db: Queryable, userId: string): Promise<Link> {
  const token = newToken("reset");
  const expiresAt = await insertResetLinkOf(db, { hash: hashOf(token), userId, seconds: RESET_LINK_SECONDS });
  return { path: resetPathOf(token), expiresAt };
}

/** Where a link leads, under the server's address. */
export const resetPathOf = (token: string) => `${RESET_PAGE_PATH}#${token}`;
