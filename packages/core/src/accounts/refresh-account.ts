import { type Implementation, unchanged } from "../operation.ts";
import { issueTokens } from "../sessions/issue-tokens.ts";
import { useRefreshToken } from "../sessions/refresh-tokens.ts";

export const refreshAccount: Implementation<"account.refresh"> = async (_visitor, { refreshToken }, core) => {
  const sessionId = await useRefreshToken(core, refreshToken);
  return unchanged(await issueTokens(core, sessionId));
};
