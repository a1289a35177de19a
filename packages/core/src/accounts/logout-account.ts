import type { Implementation } from "../operation.ts";
import { revokeSession } from "../sessions/revoke-session.ts";

export const logoutAccount: Implementation<"account.logout"> = async (actor, _input, core) => ({
  output: {},
  changes: await revokeSession(core, actor.sessionId),
});
