import { AppError } from "@parley/protocol";
import type { Implementation } from "../operation.ts";
import { revokeSession } from "../sessions/revoke-session.ts";
import { liveTokensOf } from "./live-tokens.ts";

export const revokeToken: Implementation<"token.revoke"> = async ({ userId }, { tokenId }, core) => {
  const { where } = liveTokensOf(userId);
  const token = await core.db.prisma.session.findFirst({ where: { ...where, id: tokenId } });
  if (!token) throw new AppError("not_found");
  return { output: {}, changes: await revokeSession(core, tokenId) };
};
