import { CONNECT_PASS_SECONDS } from "@parley/protocol";
import { confirmOwner } from "../accounts/confirm-owner.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { signToken } from "../sessions/signed-tokens.ts";

export const beginIdentity: Implementation<"identity.begin"> = async (actor, proof, core) => {
  await confirmOwner(core, actor, proof);
  const { sessionId } = actor;
  const pass = signToken(core.keys, { purpose: "connect", sessionId, seconds: CONNECT_PASS_SECONDS });
  return unchanged({ pass });
};
