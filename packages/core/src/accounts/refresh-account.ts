import { type Implementation, unchanged } from "../operation.ts";
import { presentTokens } from "../sessions/issue-tokens.ts";
import { exchangeRefreshToken } from "../sessions/refresh-tokens.ts";

export const refreshAccount: Implementation<"account.refresh"> = async (
  _visitor,
  { refreshToken: token, next },
  core,
) => {
  const { sessionId, refreshToken } = await exchangeRefreshToken(core, { token, next });
  return unchanged(await presentTokens(core, sessionId, refreshToken));
};
