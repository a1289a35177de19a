import type { Database } from "@parley/db";
import { AppError } from "@parley/protocol";
import { hashOf } from "../sessions/random-tokens.ts";

type Links = Pick<Database["prisma"], "accountLink">;
type Owner = { email: string; name: string; handle: string };
type Shown = { token: string; purpose: "reset" };

const liveUnder = ({ token, purpose }: Shown) => ({
  hash: hashOf(token),
  purpose,
  expiresAt: { gt: new Date() },
});

/** @returns whose link it is. @throws AppError gone, for one that was used, is over or was never made: nobody learns which */
export async function ownerOf({ accountLink }: Links, shown: Shown): Promise<Owner> {
  const select = { user: { select: { email: true, name: true, handle: true } } };
  const link = await accountLink.findFirst({ where: liveUnder(shown), select });
  if (!link) throw linkGone();
  return link.user;
}

/** Uses a link up: of several uses one finds it. @returns whose it is. @throws AppError gone */
export async function takeLink(
  { accountLink }: Links,
  shown: Shown,
): Promise<{ userId: string; email: string | null }> {
  const { hash } = liveUnder(shown);
  const link = await accountLink.findFirst({ where: liveUnder(shown) });
  const { count } = await accountLink.deleteMany({ where: { hash } });
  if (!link || count === 0) throw linkGone();
  return link;
}

export function linkGone(): AppError {
  return new AppError("gone", { message: "This link has expired or was used. Ask for a new one." });
}
