import { type Implementation, unchanged } from "../operation.ts";
import { liveTokensOf, presentToken } from "./live-tokens.ts";

export const listTokens: Implementation<"token.list"> = async ({ userId }, _input, { db }) => {
  const sessions = await db.prisma.session.findMany({
    ...liveTokensOf(userId),
    include: { accessToken: true },
    orderBy: { id: "asc" },
  });
  return unchanged({ tokens: sessions.map(presentToken) });
};
