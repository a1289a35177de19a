import { CONNECT_PASS_SECONDS } from "@parley/protocol";
import { confirmPassword } from "../accounts/confirm-password.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { signToken } from "../sessions/signed-tokens.ts";

export const beginIdentity: Implementation<"identity.begin"> = async (actor, { password }, core) => {
  await confirmPassword(core, actor, password);
  const { sessionId } = actor;
  const pass = signToken(core.keys, { purpose: "connect", sessionId, seconds: CONNECT_PASS_SECONDS });
  return unchanged({ pass });
};
